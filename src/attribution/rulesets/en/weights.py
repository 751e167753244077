"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Evidence("both-sides", -0.41),
    Evidence("content-apart", -0.18),
    Evidence("content-article", 0.3),
    Evidence("content-name", 0.19),
    Evidence("content-pronoun", 0.39),
    Evidence("content-quoted", 0.5),
    Evidence("content-short", -0.24),
    Evidence("content-word", -0.34),
    Evidence("cue-auxiliary", -0.04),
    Evidence("cue-base", -0.16),
    Evidence("cue-negated", -0.33),
    Evidence("cue-present", -0.19),
    Evidence("cue-silent", 0.72),
    Evidence("question", 0.2),
    Evidence("source-generic", -0.8),
    Evidence("source-first-person", 0.36),
    Evidence("source-long", 0.49),
    Evidence("source-name", 0.0),
    Evidence("source-none", -2.34),
    Evidence("source-noun", -0.69),
    Evidence("source-pronoun", -0.34),
    Evidence("source-relative", -1.17),
    Evidence("source-shared", 0.64),
    Evidence("title", 0.14),
)
