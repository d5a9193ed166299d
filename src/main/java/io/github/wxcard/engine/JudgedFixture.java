package io.github.wxcard.engine;

import io.github.wxcard.model.DocumentKind;
import org.jspecify.annotations.Nullable;

/**
 * What a run counted in one fixture.
 *
 * @param name as in findings
 * @param kind what it was taken for; null where it could not be recognised
 * @param cards how many entries it has
 * @param templates how many further entries have placeholders for values, and were not judged
 * @param withoutList whether it need hold no list, and holds none
 */
public record JudgedFixture(
    String name, @Nullable DocumentKind kind, long cards, long templates, boolean withoutList) {}
