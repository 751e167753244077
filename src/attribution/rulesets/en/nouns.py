"""English cues of saying (nouns): one line each, with its frames and how safe each frame is.

The figures are shares of true attributions, counted on PolNeAR's training part by
``benchmarks/count_frames.py``; a frame or a verb that it has not seen takes the figure of its kind.
"""

from attribution.rules import CueNoun

__all__ = ["NOUNS"]

# fmt: off
NOUNS = (
    CueNoun("account", frames="that .61 be .34 there .80 of .38"),
    CueNoun("accusation", frames="that .85 be .80 there .80"),
    CueNoun("admission", frames="that .85 be .80 there .80"),
    CueNoun("advice", frames="that .65 be .90 there .80"),
    CueNoun("allegation", frames="that .85 be .80 there .80"),
    CueNoun("announcement", frames="that .85 be .50 there .80 of .55"),
    CueNoun("answer", frames="that .69 be .90 there .80"),
    CueNoun("argument", frames="that .85 be .90 there .80 for .45"),
    CueNoun("assertion", frames="that .85 be .80 there .80"),
    CueNoun("assessment", frames="that .70 be .80 there .80 of .65"),
    CueNoun("assurance", frames="that .74 be .80 there .80"),
    CueNoun("boast", frames="that .69 be .80 there .80"),
    CueNoun("call", frames="that .70 to .67 be .80 there .80 for .65"),
    CueNoun("characterization", frames="be .80 there .80"),
    CueNoun("charge", frames="that .61 be .80 there .80"),
    CueNoun("claim", frames="that .85 to .74 be .90 there .80"),
    CueNoun("comment", frames="that .67 be .34 there .80 about .41 on .49"),
    CueNoun("complaint", frames="that .95 be .90 there .80"),
    CueNoun("conclusion", frames="that .77 be .80 there .80"),
    CueNoun("confession", frames="that .85 be .80 there .80"),
    CueNoun("confirmation", frames="that .85 be .80 there .80"),
    CueNoun("contention", frames="that .85 be .37 there .80"),
    CueNoun("criticism", frames="that .76 be .80 there .80 of .64"),
    CueNoun("critique", frames="be .31 there .80 of .45"),
    CueNoun("declaration", frames="that .85 be .80 there .80"),
    CueNoun("demand", frames="that .65 be .80 there .80"),
    CueNoun("denial", frames="that .85 be .80 there .80"),
    CueNoun("description", frames="be .41 there .80 of .45"),
    CueNoun("estimate", frames="that .73 be .80 there .80"),
    CueNoun("explanation", frames="that .85 be .90 there .80"),
    CueNoun("finding", frames="that .70 be .80 there .80"),
    CueNoun("insistence", frames="that .85 be .80 there .80"),
    CueNoun("message", frames="that .52 to .46 be .90 there .80"),
    CueNoun("observation", frames="that .85 be .80 there .80"),
    CueNoun("plea", frames="that .62 be .80 there .80"),
    CueNoun("pledge", frames="that .85 to .76 be .80 there .80"),
    CueNoun("praise", frames="that .65 be .80 there .80 of .41"),
    CueNoun("prediction", frames="that .85 be .80 there .80"),
    CueNoun("promise", frames="that .85 to .73 be .80 there .80 of .55"),
    CueNoun("proposal", frames="that .67 to .58 be .40 there .80 for .67"),
    CueNoun("question", frames="that .71 be .90 there .80"),
    CueNoun("recommendation", frames="that .73 be .80 there .80"),
    CueNoun("refusal", frames="to .58 be .80 there .80"),
    CueNoun("remark", frames="that .85 be .40 there .80 about .58"),
    CueNoun("reminder", frames="that .82 be .80 there .80"),
    CueNoun("reply", frames="be .90 there .80"),
    CueNoun("report", frames="that .85 be .35 there .80"),
    CueNoun("request", frames="that .53 to .44 be .80 there .80 for .45"),
    CueNoun("response", frames="that .76 be .90 there .80"),
    CueNoun("revelation", frames="that .72 be .80 there .80"),
    CueNoun("statement", frames="that .85 be .29 there .80 about .54"),
    CueNoun("suggestion", frames="that .86 be .90 there .80"),
    CueNoun("testimony", frames="that .85 be .80 there .80"),
    CueNoun("threat", frames="that .85 be .80 there .80"),
    CueNoun("vow", frames="that .85 to .69 be .80 there .80"),
    CueNoun("warning", frames="that .85 be .90 there .80"),
)
