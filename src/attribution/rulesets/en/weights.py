"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Evidence("both-sides", -0.51),
    Evidence("content-apart", -0.09),
    Evidence("content-article", 0.32),
    Evidence("content-name", 0.22),
    Evidence("content-pronoun", 0.46),
    Evidence("content-quoted", 0.46),
    Evidence("content-short", -0.41),
    Evidence("content-word", -0.68),
    Evidence("cue-auxiliary", -0.04),
    Evidence("cue-base", -0.12),
    Evidence("cue-negated", -0.2),
    Evidence("cue-present", -0.17),
    Evidence("cue-silent", 0.75),
    Evidence("question", 0.18),
    Evidence("source-generic", -0.63),
    Evidence("source-first-person", 0.33),
    Evidence("source-long", 0.47),
    Evidence("source-name", 0.0),
    Evidence("source-none", -2.34),
    Evidence("source-noun", -0.7),
    Evidence("source-pronoun", -0.32),
    Evidence("source-relative", -1.06),
    Evidence("source-shared", 0.59),
    Evidence("title", 0.05),
)
