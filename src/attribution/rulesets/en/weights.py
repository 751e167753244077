"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Evidence("both-sides", -0.68),
    Evidence("content-apart", -0.21),
    Evidence("content-article", 0.32),
    Evidence("content-name", 0.3),
    Evidence("content-pronoun", 0.56),
    Evidence("content-quoted", 0.38),
    Evidence("content-short", -0.15),
    Evidence("content-word", -0.24),
    Evidence("cue-auxiliary", -0.02),
    Evidence("cue-base", -0.13),
    Evidence("cue-negated", -0.45),
    Evidence("cue-present", -0.22),
    Evidence("cue-silent", 0.8),
    Evidence("question", 0.02),
    Evidence("source-first-person", 0.26),
    Evidence("source-long", 0.52),
    Evidence("source-name", 0.0),
    Evidence("source-none", -1.53),
    Evidence("source-noun", -0.79),
    Evidence("source-pronoun", -0.33),
    Evidence("source-relative", -1.26),
    Evidence("source-shared", 0.41),
    Evidence("title", -0.05),
)
