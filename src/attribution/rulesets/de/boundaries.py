"""Where contents end in German. Each figure is in log-odds that a content goes on across the boundary."""

from attribution.rules import Boundary

__all__ = ["BOUNDARIES"]

BOUNDARIES = (
    Boundary("comma", 3.0, signs="next-cue-verb -6 next-cue-ed -6 next-cue-saying -6 ahead-tail -6"),
    Boundary("comma-contrast", 3.0, signs="ahead-cue -6 ahead-tail -6"),
    Boundary("conjunction", 4.0, signs="next-cue-verb -6 next-cue-ed -6 next-cue-saying -6"),
    Boundary("contrast", 4.0, signs="next-cue-verb -6 next-cue-ed -6 next-cue-saying -6"),
    Boundary("colon", 0.5, signs="frame-clausal -2"),
    Boundary("quote", 2.0, signs="next-cue-verb -6 next-cue-ed -6 next-cue-saying -6"),
    Boundary("quote-conjunction", -1.5, signs="next-quote 5"),
)
