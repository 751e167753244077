"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence, Floor

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Floor("en", 0.42),
    Evidence("both-sides", -0.51),
    Evidence("content-apart", -0.2),
    Evidence("content-article", 0.32),
    Evidence("content-name", 0.27),
    Evidence("content-pronoun", 0.51),
    Evidence("content-quoted", 0.52),
    Evidence("content-short", -0.32),
    Evidence("content-word", -0.58),
    Evidence("cue-auxiliary", -0.05),
    Evidence("cue-base", -0.12),
    Evidence("cue-conditional", -1.0),
    Evidence("cue-negated", -0.31),
    Evidence("cue-posting", 1.0),
    Evidence("cue-present", -0.19),
    Evidence("cue-silent", 0.72),
    Evidence("question", 0.17),
    Evidence("source-generic", -0.85),
    Evidence("source-first-person", 0.34),
    Evidence("source-long", 0.56),
    Evidence("source-name", 0.0),
    Evidence("source-none", -3.2),
    Evidence("source-noun", -0.68),
    Evidence("source-pronoun", -0.33),
    Evidence("source-relative", -1.14),
    Evidence("source-shared", -0.26),
    Evidence("title", -0.04),
)
