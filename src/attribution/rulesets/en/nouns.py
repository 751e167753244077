"""English cues of saying (nouns): one line each, with its frames and how safe each frame is.

The figures are shares of true attributions, counted on PolNeAR's training part by
``benchmarks/count_frames.py``; a frame or a verb that it has not seen takes the figure of its kind.
"""

from attribution.rules import CueNoun

__all__ = ["NOUNS"]

# fmt: off
NOUNS = (
    CueNoun("account", frames="be .29 of .39 there .80"),
    CueNoun("accusation", frames="that .85 be .80 there .80"),
    CueNoun("admission", frames="that .85 be .80 there .80"),
    CueNoun("advice", frames="be .80 there .80"),
    CueNoun("allegation", frames="that .85 be .80 there .80"),
    CueNoun("announcement", frames="that .85 be .45 of .56 there .80"),
    CueNoun("answer", frames="be .50 there .80"),
    CueNoun("argument", frames="that .85 for .43 be .80 there .80"),
    CueNoun("assertion", frames="that .85 be .80 there .80"),
    CueNoun("assessment", frames="that .85 of .50 be .80 there .80"),
    CueNoun("assurance", frames="that .88 be .80 there .80"),
    CueNoun("boast", frames="that .85 be .80 there .80"),
    CueNoun("call", frames="to .67 for .67 be .80 there .80"),
    CueNoun("characterization", frames="be .80 there .80"),
    CueNoun("charge", frames="that .85 be .80 there .80"),
    CueNoun("claim", frames="that .85 be .39 there .80"),
    CueNoun("comment", frames="be .21 about .36 on .36 there .80"),
    CueNoun("complaint", frames="that .85 be .80 there .80"),
    CueNoun("conclusion", frames="that .85 be .80 there .80"),
    CueNoun("confession", frames="that .85 be .80 there .80"),
    CueNoun("confirmation", frames="that .85 be .80 there .80"),
    CueNoun("contention", frames="that .85 be .80 there .80"),
    CueNoun("criticism", frames="that .85 of .55 be .80 there .80"),
    CueNoun("critique", frames="be .32 of .43 there .80"),
    CueNoun("declaration", frames="that .85 be .80 there .80"),
    CueNoun("demand", frames="that .85 be .80 there .80"),
    CueNoun("denial", frames="that .85 be .80 there .80"),
    CueNoun("description", frames="of .41 be .80 there .80"),
    CueNoun("estimate", frames="that .85 be .80 there .80"),
    CueNoun("explanation", frames="that .85 be .80 there .80"),
    CueNoun("finding", frames="that .85 be .80 there .80"),
    CueNoun("insistence", frames="that .85 be .80 there .80"),
    CueNoun("message", frames="be .31 there .80"),
    CueNoun("observation", frames="that .85 be .80 there .80"),
    CueNoun("plea", frames="be .80 there .80"),
    CueNoun("pledge", frames="that .85 to .68 be .80 there .80"),
    CueNoun("praise", frames="of .40 be .80 there .80"),
    CueNoun("prediction", frames="that .85 be .80 there .80"),
    CueNoun("promise", frames="that .85 to .67 of .57 be .80 there .80"),
    CueNoun("proposal", frames="that .85 to .68 be .44 for .69 there .80"),
    CueNoun("question", frames="be .80 there .80"),
    CueNoun("recommendation", frames="that .85 be .80 there .80"),
    CueNoun("refusal", frames="to .57 be .80 there .80"),
    CueNoun("remark", frames="that .85 be .23 about .44 there .80"),
    CueNoun("reminder", frames="that .85 be .80 there .80"),
    CueNoun("reply", frames="be .80 there .80"),
    CueNoun("report", frames="that .85 be .38 there .80"),
    CueNoun("request", frames="that .85 for .41 be .80 there .80"),
    CueNoun("response", frames="be .63 there .80"),
    CueNoun("revelation", frames="that .85 be .80 there .80"),
    CueNoun("statement", frames="that .85 be .35 about .58 there .80"),
    CueNoun("suggestion", frames="that .89 be .80 there .80"),
    CueNoun("testimony", frames="that .85 be .80 there .80"),
    CueNoun("threat", frames="be .80 there .80"),
    CueNoun("vow", frames="to .74 be .80 there .80"),
    CueNoun("warning", frames="that .86 be .80 there .80"),
)
