"""English cues of saying (nouns): one line each, with its frames and how safe each frame is.

The figures are shares of true attributions, counted on PolNeAR's training part by
``benchmarks/count_frames.py``; a frame or a verb that it has not seen takes the figure of its kind.
"""

from attribution.rules import CueNoun

__all__ = ["NOUNS"]

# fmt: off
NOUNS = (
    CueNoun("account", frames="that .61 be .29 there .80 of .38"),
    CueNoun("accusation", frames="that .85 be .80 there .80"),
    CueNoun("admission", frames="that .85 be .80 there .80"),
    CueNoun("advice", frames="that .64 be .80 there .80"),
    CueNoun("allegation", frames="that .85 be .80 there .80"),
    CueNoun("announcement", frames="that .85 be .42 there .80 of .55"),
    CueNoun("answer", frames="that .72 be .45 there .80"),
    CueNoun("argument", frames="that .85 be .80 there .80 for .48"),
    CueNoun("assertion", frames="that .85 be .80 there .80"),
    CueNoun("assessment", frames="that .70 be .80 there .80 of .51"),
    CueNoun("assurance", frames="that .80 be .80 there .80"),
    CueNoun("boast", frames="that .68 be .80 there .80"),
    CueNoun("call", frames="that .73 to .67 be .80 there .80 for .67"),
    CueNoun("characterization", frames="be .80 there .80"),
    CueNoun("charge", frames="that .62 be .80 there .80"),
    CueNoun("claim", frames="that .85 to .71 be .45 there .80"),
    CueNoun("comment", frames="that .70 be .30 there .80 about .39 on .39"),
    CueNoun("complaint", frames="that .93 be .80 there .80"),
    CueNoun("conclusion", frames="that .75 be .80 there .80"),
    CueNoun("confession", frames="that .85 be .80 there .80"),
    CueNoun("confirmation", frames="that .85 be .80 there .80"),
    CueNoun("contention", frames="that .85 be .80 there .80"),
    CueNoun("criticism", frames="that .78 be .80 there .80 of .58"),
    CueNoun("critique", frames="be .31 there .80 of .44"),
    CueNoun("declaration", frames="that .85 be .80 there .80"),
    CueNoun("demand", frames="that .64 be .80 there .80"),
    CueNoun("denial", frames="that .85 be .80 there .80"),
    CueNoun("description", frames="be .80 there .80 of .46"),
    CueNoun("estimate", frames="that .73 be .80 there .80"),
    CueNoun("explanation", frames="that .85 be .80 there .80"),
    CueNoun("finding", frames="that .69 be .80 there .80"),
    CueNoun("insistence", frames="that .85 be .80 there .80"),
    CueNoun("message", frames="that .46 to .35 be .22 there .80"),
    CueNoun("observation", frames="that .85 be .80 there .80"),
    CueNoun("plea", frames="that .60 be .80 there .80"),
    CueNoun("pledge", frames="that .85 to .65 be .80 there .80"),
    CueNoun("praise", frames="be .80 there .80 of .41"),
    CueNoun("prediction", frames="that .85 be .80 there .80"),
    CueNoun("promise", frames="that .85 to .69 be .80 there .80 of .64"),
    CueNoun("proposal", frames="that .72 to .66 be .44 there .80 for .69"),
    CueNoun("question", frames="that .60 be .80 there .80"),
    CueNoun("recommendation", frames="that .71 be .80 there .80"),
    CueNoun("refusal", frames="to .56 be .80 there .80"),
    CueNoun("remark", frames="that .85 be .31 there .80 about .46"),
    CueNoun("reminder", frames="that .83 be .80 there .80"),
    CueNoun("reply", frames="be .80 there .80"),
    CueNoun("report", frames="that .85 be .35 there .80"),
    CueNoun("request", frames="that .53 to .41 be .80 there .80 for .42"),
    CueNoun("response", frames="that .81 be .62 there .80"),
    CueNoun("revelation", frames="that .71 be .80 there .80"),
    CueNoun("statement", frames="that .85 be .29 there .80 about .53"),
    CueNoun("suggestion", frames="that .85 be .80 there .80"),
    CueNoun("testimony", frames="that .85 be .80 there .80"),
    CueNoun("threat", frames="that .85 be .80 there .80"),
    CueNoun("vow", frames="that .85 to .66 be .80 there .80"),
    CueNoun("warning", frames="that .85 be .80 there .80"),
)
