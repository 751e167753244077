"""German cues of saying (nouns): one line each, with its frames and how safe each frame is."""

from attribution.rules import CueNoun

__all__ = ["NOUNS"]

# fmt: off
NOUNS = (
    CueNoun("ankündigung", plural="ankündigungen", frames="that .7 clause .8 to .7"),
    CueNoun("ansicht", plural="ansichten", frames="that .8 clause .8"),
    CueNoun("appell", plural="appelle", frames="that .7 clause .7 to .7 quote .8"),
    CueNoun("auffassung", plural="auffassungen", frames="that .8 clause .8"),
    CueNoun("aufforderung", plural="aufforderungen", frames="that .6 to .7 quote .7"),
    CueNoun("aussage", plural="aussagen", frames="that .7 clause .7 quote .7"),
    CueNoun("befürchtung", plural="befürchtungen", frames="that .6 clause .7"),
    CueNoun("begründung", plural="begründungen", frames="that .7 clause .8 quote .7"),
    CueNoun("behauptung", plural="behauptungen", frames="that .8 clause .8"),
    CueNoun("bitte", plural="bitten", frames="that .7 clause .7 to .7"),
    CueNoun("drohung", plural="drohungen", frames="that .7 clause .7 to .7 quote .7"),
    CueNoun("eindruck", plural="eindrücke", frames="that .6 clause .7"),
    CueNoun("einschätzung", plural="einschätzungen", frames="that .8 clause .8"),
    CueNoun("erwartung", plural="erwartungen", frames="that .6 clause .7"),
    CueNoun("forderung", plural="forderungen", frames="that .7 clause .7 to .6"),
    CueNoun("hinweis", plural="hinweise", frames="that .6 clause .7 quote .7"),
    CueNoun("hoffnung", plural="hoffnungen", frames="that .6 clause .7"),
    CueNoun("meinung", plural="meinungen", frames="that .8 clause .8"),
    CueNoun("prognose", plural="prognosen", frames="that .7 clause .7"),
    CueNoun("satz", plural="sätze", frames="quote .8"),
    CueNoun("sorge", plural="sorgen", frames="that .6 clause .7"),
    CueNoun("standpunkt", plural="standpunkte", frames="that .8 clause .8"),
    CueNoun("these", plural="thesen", frames="that .8 clause .8"),
    CueNoun("verdacht", plural="verdachtsmomente", frames="that .6 clause .7"),
    CueNoun("versprechen", plural="versprechungen", frames="that .7 clause .7 to .7"),
    CueNoun("vorwurf", plural="vorwürfe", frames="that .75 clause .8 to .7"),
    CueNoun("warnung", plural="warnungen", frames="that .7 clause .7 quote .7"),
    CueNoun("wort", plural="worten", frames="quote .9 clause .8"),
    CueNoun("zusage", plural="zusagen", frames="that .7 clause .7 to .7"),
    CueNoun("überzeugung", plural="überzeugungen", frames="that .75 clause .75"),
)
# fmt: on
