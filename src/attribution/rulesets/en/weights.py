"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Evidence("both-sides", -0.7),
    Evidence("content-apart", -0.23),
    Evidence("content-article", 0.32),
    Evidence("content-name", 0.31),
    Evidence("content-pronoun", 0.55),
    Evidence("content-quoted", 0.39),
    Evidence("content-short", -0.15),
    Evidence("content-word", -0.23),
    Evidence("cue-auxiliary", -0.02),
    Evidence("cue-base", -0.12),
    Evidence("cue-negated", -0.5),
    Evidence("cue-present", -0.22),
    Evidence("cue-silent", 0.84),
    Evidence("question", -0.03),
    Evidence("source-first-person", 0.18),
    Evidence("source-long", 0.5),
    Evidence("source-name", 0.0),
    Evidence("source-none", -1.57),
    Evidence("source-noun", -0.79),
    Evidence("source-pronoun", -0.34),
    Evidence("source-relative", -1.27),
    Evidence("source-shared", 0.39),
    Evidence("title", -0.06),
)
