"""German cue phrases: fixed words that signal saying."""

from attribution.model import CueType
from attribution.rules import CuePhrase

__all__ = ["PHRASES"]

PREPOSITION, ADVERB, VERB, PUNCTUATION = CueType.PREPOSITION, CueType.ADVERB, CueType.VERB, CueType.PUNCTUATION

PHRASES = (
    CuePhrase("laut", frames="end .9 clause .9"),
    CuePhrase("zufolge", frames="before .9"),
    CuePhrase("nach", frames="account .9"),
    CuePhrase("gemäß", frames="account .7 clause .7 end .7"),
    CuePhrase("demnach", frames="before .9"),
    CuePhrase("demzufolge", frames="before .6"),
    CuePhrase("wonach", frames="behind .9"),
    CuePhrase("so", frames="quoted .9"),
    CuePhrase("heißt es", type=VERB, frames="quote .85 that .8 clause .85 end .8 colon .6 in .85 unnamed .8"),
    CuePhrase("hieß es", type=VERB, frames="quote .85 that .8 clause .85 end .8 colon .6 in .85 unnamed .8"),
    CuePhrase(":", type=PUNCTUATION, frames="quote .75"),
)
