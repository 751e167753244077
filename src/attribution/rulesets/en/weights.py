"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Evidence("both-sides", -0.45),
    Evidence("content-apart", -0.13),
    Evidence("content-article", 0.3),
    Evidence("content-name", 0.18),
    Evidence("content-pronoun", 0.4),
    Evidence("content-quoted", 0.52),
    Evidence("content-short", -0.24),
    Evidence("content-word", -0.38),
    Evidence("cue-auxiliary", -0.03),
    Evidence("cue-base", -0.15),
    Evidence("cue-negated", -0.31),
    Evidence("cue-present", -0.19),
    Evidence("cue-silent", 0.79),
    Evidence("question", 0.22),
    Evidence("source-generic", -0.7),
    Evidence("source-first-person", 0.35),
    Evidence("source-long", 0.48),
    Evidence("source-name", 0.0),
    Evidence("source-none", -2.35),
    Evidence("source-noun", -0.69),
    Evidence("source-pronoun", -0.33),
    Evidence("source-relative", -1.16),
    Evidence("source-shared", 0.65),
    Evidence("title", 0.16),
)
