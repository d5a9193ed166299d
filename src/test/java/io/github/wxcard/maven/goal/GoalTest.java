package io.github.wxcard.maven.goal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.github.wxcard.model.Severity;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.logging.SystemStreamLog;
import org.junit.jupiter.api.Test;

/** Whatever a goal logs or throws passes the gate. */
class GoalTest {
  private static final String TICKET = "bfIpK_1T69kgt8ON7yVITDhtdwci0qeUsQe-uuN8xWq";

  private interface Work {
    void run(Goal goal) throws MojoExecutionException, MojoFailureException;
  }

  private static final class Working extends Goal {
    private final Work work;

    Working(Work work) {
      this.work = work;
    }

    @Override
    void run() throws MojoExecutionException, MojoFailureException {
      gate().learn(TICKET);
      work.run(this);
    }
  }

  @Test
  void whatIsLoggedPassesTheGate() {
    String evil = "dir\\" + TICKET + "/x ##vso[task] ::stop-commands::x \u001b[31m";
    String out =
        logged(
            goal -> {
              goal.getLog().info(evil + "\n  ::error::y");
              goal.getLog().warn(evil, new IOException(evil, new IOException(evil)));
              goal.getLog().error(new IOException(evil));
              goal.getLog().error(evil);
              goal.getLog().debug(evil, new IOException(evil));
            });
    assertThat(out)
        .contains("[info] dir\\***/x #\\u0023vso[task] :\\u003astop-commands:\\u003ax \\u001b[31m")
        .contains("Caused by: java.io.IOException: dir\\***/x")
        .doesNotContain(TICKET.substring(1, 9), "##", "::", "\u001b");
  }

  @Test
  void coloursAndAnnotationsOfFindingsStay() {
    String out =
        logged(goal -> goal.getLog().show(Severity.INFO, "\u001b[1m" + TICKET + "\n::error x::y"));
    assertThat(out).contains("\u001b[1m***\n::error x::y");
  }

  @Test
  void whatIsThrownPassesTheGate() {
    IOException cause = new IOException("no " + TICKET);
    thrown(
        MojoExecutionException.class,
        goal -> {
          throw new MojoExecutionException("##[error] " + TICKET, cause);
        });
    thrown(
        MojoFailureException.class,
        goal -> {
          throw new MojoFailureException("##[error] " + TICKET, cause);
        });
    thrown(
        MojoExecutionException.class,
        goal -> {
          throw new IllegalStateException("##[error] " + TICKET, cause);
        });
  }

  private static void thrown(Class<? extends Exception> type, Work work) {
    Throwable thrown = catchThrowable(() -> new Working(work).execute());
    assertThat(thrown).isInstanceOf(type).hasMessage("#\\u0023[error] ***");
    StringWriter trace = new StringWriter();
    thrown.printStackTrace(new PrintWriter(trace, true));
    assertThat(trace.toString())
        .contains("java.io.IOException: no ***", "GoalTest")
        .doesNotContain(TICKET.substring(1, 9));
  }

  private static String logged(Work work) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream out = System.out;
    PrintStream err = System.err;
    PrintStream both = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    System.setOut(both);
    System.setErr(both);
    try {
      Working goal = new Working(work);
      goal.setLog(new SystemStreamLog());
      goal.execute();
    } catch (MojoExecutionException | MojoFailureException e) {
      throw new AssertionError(e);
    } finally {
      System.setOut(out);
      System.setErr(err);
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
