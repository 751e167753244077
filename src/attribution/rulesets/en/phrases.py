"""English cue phrases: fixed words that signal saying, and marks that do."""

from attribution.model import CueType, Polarity
from attribution.rules import CuePhrase, CueVerb

__all__ = ["PHRASES"]

PREPOSITION, ADVERB, VERB, PUNCTUATION = CueType.PREPOSITION, CueType.ADVERB, CueType.VERB, CueType.PUNCTUATION
SILENT, REQUESTED = Polarity.SILENT, Polarity.REQUESTED

PHRASES = (
    CuePhrase("according to", type=PREPOSITION, frames="end .95 clause .95"),
    CuePhrase("per", type=PREPOSITION, frames="end .6 clause .6"),
    CuePhrase("in the words of", type=PREPOSITION, frames="end .8 clause .8"),
    CuePhrase("in the view of", type=PREPOSITION, frames="end .8 clause .8"),
    CuePhrase("in the eyes of", type=PREPOSITION, frames="end .6 clause .6"),
    CuePhrase("reportedly", type=ADVERB, frames="clause .87"),
    CuePhrase("allegedly", type=ADVERB, frames="clause .87"),
    CuePhrase("supposedly", type=ADVERB, frames="clause .4"),
    CuePhrase("purportedly", type=ADVERB, frames="clause .5"),
    CuePhrase("tight-lipped about", type=VERB, polarity=SILENT, frames="np .9 wh .9"),
    CuePhrase("tight-lipped on", type=VERB, polarity=SILENT, frames="np .9 wh .9"),
    CuePhrase("silent about", type=VERB, polarity=SILENT, frames="np .8 wh .8"),
    CuePhrase("silent on", type=VERB, polarity=SILENT, frames="np .8 wh .8"),
    CuePhrase("mum about", type=VERB, polarity=SILENT, frames="np .8 wh .8"),
    CuePhrase("mum on", type=VERB, polarity=SILENT, frames="np .8 wh .8"),
    CuePhrase("unavailable for comment", type=VERB, polarity=SILENT, frames="silence .9"),
    CuePhrase("not available for comment", type=VERB, polarity=SILENT, frames="silence .9"),
    CueVerb("return * request", polarity=SILENT, frames="silence .9"),
    CueVerb("return * requests", polarity=SILENT, frames="silence .9"),
    CueVerb("return * call", polarity=SILENT, frames="silence .8"),
    CueVerb("return * calls", polarity=SILENT, frames="silence .8"),
    CueVerb("return * message", polarity=SILENT, frames="silence .8"),
    CueVerb("return * messages", polarity=SILENT, frames="silence .8"),
    CueVerb("caption *", frames="quote .9"),
    CueVerb("quote as saying", frames="be-saying .95"),
    CueVerb("quote by * as saying", frames="be-relayed .95"),
    CueVerb("quote * as saying", frames="slot .95"),
    CueVerb("cite as saying", frames="be-saying .9"),
    CueVerb("cite by * as saying", frames="be-relayed .9"),
    CueVerb("cite * as saying", frames="slot .9"),
    CueVerb("issue * saying", frames="that .9 clause .9 quote .9"),
    CueVerb("release * saying", frames="that .9 clause .9 quote .9"),
    CueVerb("send * saying", past="sent", frames="that .85 clause .85 quote .85"),
    CueVerb("write * saying", past="wrote", participle="written", frames="that .85 clause .85 quote .85"),
    CueVerb("post * saying", frames="that .85 clause .85 quote .85"),
    CueVerb("publish * saying", frames="that .85 clause .85 quote .85"),
    CueVerb("put it", past="put", ing="putting", frames="end .8 quote .8"),
    CueVerb("contact", addressee=True, polarity=REQUESTED, frames="request .9"),
    CueVerb("approach", addressee=True, polarity=REQUESTED, frames="request .9"),
    CueVerb("reach out", addressee=True, polarity=REQUESTED, frames="request .9"),
    CueVerb("email", addressee=True, polarity=REQUESTED, frames="request .9 quote .6 that .6"),
    CuePhrase("—", type=PUNCTUATION, frames="end .8"),
    CuePhrase("–", type=PUNCTUATION, frames="end .7"),
    CuePhrase("―", type=PUNCTUATION, frames="end .8"),
    CuePhrase("--", type=PUNCTUATION, frames="end .7"),
    CuePhrase("-", type=PUNCTUATION, frames="end .7"),
    CuePhrase(":", type=PUNCTUATION, frames="quote .75 clause .7"),
)
