"""What circumstances are worth in English, in log-odds, counted by ``benchmarks/count_frames.py``."""

from attribution.rules import Evidence

__all__ = ["WEIGHTS"]

WEIGHTS = (
    Evidence("both-sides", -0.37),
    Evidence("content-apart", -0.21),
    Evidence("content-article", 0.28),
    Evidence("content-name", 0.26),
    Evidence("content-pronoun", 0.47),
    Evidence("content-quoted", 0.46),
    Evidence("content-short", -0.26),
    Evidence("content-word", -0.36),
    Evidence("cue-auxiliary", -0.06),
    Evidence("cue-base", -0.19),
    Evidence("cue-negated", -0.31),
    Evidence("cue-present", -0.23),
    Evidence("cue-silent", 0.71),
    Evidence("question", 0.19),
    Evidence("source-generic", -0.77),
    Evidence("source-first-person", 0.37),
    Evidence("source-long", 0.45),
    Evidence("source-name", 0.0),
    Evidence("source-none", -1.69),
    Evidence("source-noun", -0.71),
    Evidence("source-pronoun", -0.35),
    Evidence("source-relative", -1.16),
    Evidence("source-shared", 0.19),
    Evidence("title", 0.09),
)
