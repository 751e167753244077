"""English cues of saying (nouns): one line each, with its frames and how safe each frame is.

The figures are shares of true attributions, counted on PolNeAR's training part by
``benchmarks/count_frames.py``; a frame or a verb that it has not seen takes the figure of its kind.
"""

from attribution.rules import CueNoun

__all__ = ["NOUNS"]

# fmt: off
NOUNS = (
    CueNoun("account", frames="that .58 be .39 there .80 of .38"),
    CueNoun("accusation", frames="that .85 be .80 there .80"),
    CueNoun("admission", frames="that .85 be .80 there .80"),
    CueNoun("advice", frames="that .64 be .80 there .80"),
    CueNoun("allegation", frames="that .85 be .80 there .80"),
    CueNoun("announcement", frames="that .85 be .53 there .80 of .53"),
    CueNoun("answer", frames="that .68 be .54 there .80"),
    CueNoun("argument", frames="that .85 be .80 there .80 for .52"),
    CueNoun("assertion", frames="that .85 be .80 there .80"),
    CueNoun("assessment", frames="that .70 be .80 there .80 of .53"),
    CueNoun("assurance", frames="that .72 be .80 there .80"),
    CueNoun("boast", frames="that .69 be .80 there .80"),
    CueNoun("call", frames="that .70 to .68 be .80 there .80 for .65"),
    CueNoun("characterization", frames="be .80 there .80"),
    CueNoun("charge", frames="that .69 be .80 there .80"),
    CueNoun("claim", frames="that .85 to .74 be .56 there .80"),
    CueNoun("comment", frames="that .70 be .40 there .80 about .40 on .42"),
    CueNoun("complaint", frames="that .95 be .80 there .80"),
    CueNoun("conclusion", frames="that .75 be .80 there .80"),
    CueNoun("confession", frames="that .85 be .80 there .80"),
    CueNoun("confirmation", frames="that .85 be .80 there .80"),
    CueNoun("contention", frames="that .85 be .48 there .80"),
    CueNoun("criticism", frames="that .75 be .80 there .80 of .65"),
    CueNoun("critique", frames="be .31 there .80 of .46"),
    CueNoun("declaration", frames="that .85 be .80 there .80"),
    CueNoun("demand", frames="that .64 be .80 there .80"),
    CueNoun("denial", frames="that .85 be .80 there .80"),
    CueNoun("description", frames="be .52 there .80 of .48"),
    CueNoun("estimate", frames="that .73 be .80 there .80"),
    CueNoun("explanation", frames="that .85 be .47 there .80"),
    CueNoun("finding", frames="that .70 be .80 there .80"),
    CueNoun("insistence", frames="that .85 be .80 there .80"),
    CueNoun("message", frames="that .49 to .45 be .43 there .80"),
    CueNoun("observation", frames="that .85 be .80 there .80"),
    CueNoun("plea", frames="that .60 be .80 there .80"),
    CueNoun("pledge", frames="that .85 to .77 be .80 there .80"),
    CueNoun("praise", frames="that .65 be .80 there .80 of .42"),
    CueNoun("prediction", frames="that .85 be .80 there .80"),
    CueNoun("promise", frames="that .85 to .73 be .80 there .80 of .56"),
    CueNoun("proposal", frames="that .70 to .67 be .54 there .80 for .69"),
    CueNoun("question", frames="that .74 be .77 there .80"),
    CueNoun("recommendation", frames="that .72 be .80 there .80"),
    CueNoun("refusal", frames="to .64 be .80 there .80"),
    CueNoun("remark", frames="that .85 be .46 there .80 about .57"),
    CueNoun("reminder", frames="that .83 be .80 there .80"),
    CueNoun("reply", frames="be .80 there .80"),
    CueNoun("report", frames="that .85 be .35 there .80"),
    CueNoun("request", frames="that .53 to .45 be .80 there .80 for .45"),
    CueNoun("response", frames="that .74 be .64 there .80"),
    CueNoun("revelation", frames="that .72 be .80 there .80"),
    CueNoun("statement", frames="that .85 be .29 there .80 about .54"),
    CueNoun("suggestion", frames="that .85 be .80 there .80"),
    CueNoun("testimony", frames="that .85 be .80 there .80"),
    CueNoun("threat", frames="that .85 be .80 there .80"),
    CueNoun("vow", frames="that .85 to .69 be .80 there .80"),
    CueNoun("warning", frames="that .85 be .80 there .80"),
)
