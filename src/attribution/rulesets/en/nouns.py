"""English cues of saying (nouns): one line each, with its frames and how safe each frame is.

The figures are shares of true attributions, counted on PolNeAR's training part by
``benchmarks/count_frames.py``; a frame or a verb that it has not seen takes the figure of its kind.
"""

from attribution.rules import CueNoun

__all__ = ["NOUNS"]

# fmt: off
NOUNS = (
    CueNoun("account", frames="be .27 there .80 of .40"),
    CueNoun("accusation", frames="that .85 be .80 there .80"),
    CueNoun("admission", frames="that .85 be .80 there .80"),
    CueNoun("advice", frames="be .80 there .80"),
    CueNoun("allegation", frames="that .85 be .80 there .80"),
    CueNoun("announcement", frames="that .85 be .45 there .80 of .59"),
    CueNoun("answer", frames="be .47 there .80"),
    CueNoun("argument", frames="that .85 be .80 there .80 for .45"),
    CueNoun("assertion", frames="that .85 be .80 there .80"),
    CueNoun("assessment", frames="that .85 be .80 there .80 of .54"),
    CueNoun("assurance", frames="that .88 be .80 there .80"),
    CueNoun("boast", frames="that .85 be .80 there .80"),
    CueNoun("call", frames="to .67 be .80 there .80 for .68"),
    CueNoun("characterization", frames="be .80 there .80"),
    CueNoun("charge", frames="that .85 be .80 there .80"),
    CueNoun("claim", frames="that .85 to .75 be .48 there .80"),
    CueNoun("comment", frames="that .65 be .23 there .80 about .37 on .39"),
    CueNoun("complaint", frames="that .85 be .80 there .80"),
    CueNoun("conclusion", frames="that .85 be .80 there .80"),
    CueNoun("confession", frames="that .85 be .80 there .80"),
    CueNoun("confirmation", frames="that .85 be .80 there .80"),
    CueNoun("contention", frames="that .85 be .80 there .80"),
    CueNoun("criticism", frames="that .85 be .80 there .80 of .59"),
    CueNoun("critique", frames="be .32 there .80 of .47"),
    CueNoun("declaration", frames="that .85 be .80 there .80"),
    CueNoun("demand", frames="that .85 be .80 there .80"),
    CueNoun("denial", frames="that .85 be .80 there .80"),
    CueNoun("description", frames="be .80 there .80 of .45"),
    CueNoun("estimate", frames="that .85 be .80 there .80"),
    CueNoun("explanation", frames="that .85 be .80 there .80"),
    CueNoun("finding", frames="that .85 be .80 there .80"),
    CueNoun("insistence", frames="that .85 be .80 there .80"),
    CueNoun("message", frames="that .58 to .41 be .24 there .80"),
    CueNoun("observation", frames="that .85 be .80 there .80"),
    CueNoun("plea", frames="that .65 be .80 there .80"),
    CueNoun("pledge", frames="that .85 to .69 be .80 there .80"),
    CueNoun("praise", frames="be .80 there .80 of .43"),
    CueNoun("prediction", frames="that .85 be .80 there .80"),
    CueNoun("promise", frames="that .85 to .70 be .80 there .80 of .64"),
    CueNoun("proposal", frames="that .80 to .70 be .45 there .80 for .72"),
    CueNoun("question", frames="be .80 there .80"),
    CueNoun("recommendation", frames="that .74 be .80 there .80"),
    CueNoun("refusal", frames="to .60 be .80 there .80"),
    CueNoun("remark", frames="that .85 be .22 there .80 about .36"),
    CueNoun("reminder", frames="that .85 be .80 there .80"),
    CueNoun("reply", frames="be .80 there .80"),
    CueNoun("report", frames="that .85 be .37 there .80"),
    CueNoun("request", frames="that .60 to .44 be .80 there .80 for .44"),
    CueNoun("response", frames="be .64 there .80"),
    CueNoun("revelation", frames="that .65 be .80 there .80"),
    CueNoun("statement", frames="that .85 be .34 there .80 about .57"),
    CueNoun("suggestion", frames="that .89 be .80 there .80"),
    CueNoun("testimony", frames="that .85 be .80 there .80"),
    CueNoun("threat", frames="that .85 be .80 there .80"),
    CueNoun("vow", frames="that .85 to .74 be .80 there .80"),
    CueNoun("warning", frames="that .86 be .80 there .80"),
)
