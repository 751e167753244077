"""Where contents end in German. Each figure is in log-odds that a content goes on across the boundary."""

from attribution.rules import Boundary

__all__ = ["BOUNDARIES"]

BOUNDARIES = (
    Boundary("comma", 1.0, signs="next-cue-verb -3 next-cue-ed -3 next-cue-saying -3 ahead-tail -3"),
    Boundary("comma-contrast", 1.0, signs="ahead-cue -3 ahead-tail -3"),
    Boundary("conjunction", 1.0, signs="next-cue-verb -3 next-cue-ed -3 next-cue-saying -3"),
    Boundary("contrast", 1.0, signs="next-cue-verb -3 next-cue-ed -3 next-cue-saying -3"),
    Boundary("colon", 0.0, signs="frame-clausal -1"),
    Boundary("quote", 0.5, signs="next-cue-verb -3 next-cue-ed -3 next-cue-saying -3"),
    Boundary("quote-conjunction", -1.0, signs="next-quote 3"),
)
