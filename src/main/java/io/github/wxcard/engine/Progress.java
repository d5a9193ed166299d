package io.github.wxcard.engine;

/** Hears how far a run is, from several threads at once, and often. */
public interface Progress {
  /** Nobody listens. */
  Progress UNHEARD =
      new Progress() {
        @Override
        public void read(long bytes) {}

        @Override
        public void judged(long cards) {}
      };

  /** So many more bytes of fixtures are read. */
  void read(long bytes);

  /** So many more entries are judged. */
  void judged(long cards);
}
