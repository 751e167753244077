"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Evidence("both-sides", -0.67),
    Evidence("content-apart", 0.02),
    Evidence("content-article", 0.32),
    Evidence("content-name", 0.29),
    Evidence("content-pronoun", 0.48),
    Evidence("content-quoted", 0.38),
    Evidence("content-short", -0.12),
    Evidence("content-word", -0.19),
    Evidence("cue-auxiliary", 0.1),
    Evidence("cue-base", -0.12),
    Evidence("cue-negated", -0.84),
    Evidence("cue-present", -0.18),
    Evidence("question", -0.15),
    Evidence("source-first-person", 0.33),
    Evidence("source-long", 0.45),
    Evidence("source-name", 0.0),
    Evidence("source-none", -1.53),
    Evidence("source-noun", -0.77),
    Evidence("source-pronoun", -0.31),
    Evidence("source-relative", -1.36),
    Evidence("source-shared", 0.59),
    Evidence("title", -0.24),
)
