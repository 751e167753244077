"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Evidence("both-sides", -0.74),
    Evidence("content-apart", -0.18),
    Evidence("content-article", 0.3),
    Evidence("content-name", 0.29),
    Evidence("content-pronoun", 0.54),
    Evidence("content-quoted", 0.39),
    Evidence("content-short", -0.14),
    Evidence("content-word", -0.21),
    Evidence("cue-auxiliary", -0.03),
    Evidence("cue-base", -0.12),
    Evidence("cue-negated", -0.44),
    Evidence("cue-present", -0.21),
    Evidence("cue-silent", 0.82),
    Evidence("question", -0.03),
    Evidence("source-generic", -0.95),
    Evidence("source-first-person", 0.17),
    Evidence("source-long", 0.46),
    Evidence("source-name", 0.0),
    Evidence("source-none", -1.61),
    Evidence("source-noun", -0.77),
    Evidence("source-pronoun", -0.34),
    Evidence("source-relative", -1.29),
    Evidence("source-shared", 0.45),
    Evidence("title", -0.02),
)
