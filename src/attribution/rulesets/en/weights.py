"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Evidence("both-sides", -0.63),
    Evidence("content-apart", -0.17),
    Evidence("content-article", 0.29),
    Evidence("content-name", 0.27),
    Evidence("content-pronoun", 0.52),
    Evidence("content-quoted", 0.4),
    Evidence("content-short", -0.13),
    Evidence("content-word", -0.24),
    Evidence("cue-auxiliary", 0.02),
    Evidence("cue-base", -0.13),
    Evidence("cue-negated", -0.46),
    Evidence("cue-present", -0.2),
    Evidence("cue-silent", 0.8),
    Evidence("question", -0.09),
    Evidence("source-first-person", 0.28),
    Evidence("source-long", 0.44),
    Evidence("source-name", 0.0),
    Evidence("source-none", -1.36),
    Evidence("source-noun", -0.76),
    Evidence("source-pronoun", -0.31),
    Evidence("source-relative", -1.34),
    Evidence("source-shared", 0.58),
    Evidence("title", -0.24),
)
