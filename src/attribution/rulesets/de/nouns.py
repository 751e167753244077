"""German cues of saying (nouns): one line each, with its frames and how safe each frame is."""

from attribution.rules import CueNoun

__all__ = ["NOUNS"]

# fmt: off
NOUNS = (
    CueNoun("aussage", plural="aussagen", frames="that .7 clause .7 quote .7"),
    CueNoun("ansicht", plural="ansichten", frames="that .8 clause .8"),
    CueNoun("auffassung", plural="auffassungen", frames="that .8 clause .8"),
    CueNoun("meinung", plural="meinungen", frames="that .8 clause .8"),
    CueNoun("überzeugung", plural="überzeugungen", frames="that .75 clause .75"),
    CueNoun("behauptung", plural="behauptungen", frames="that .8 clause .8"),
    CueNoun("vorwurf", plural="vorwürfe", frames="that .75 clause .8 to .7"),
    CueNoun("forderung", plural="forderungen", frames="that .7 clause .7 to .6"),
    CueNoun("hoffnung", plural="hoffnungen", frames="that .6 clause .7"),
    CueNoun("befürchtung", plural="befürchtungen", frames="that .6 clause .7"),
    CueNoun("begründung", plural="begründungen", frames="that .7 clause .8 quote .7"),
)
# fmt: on
