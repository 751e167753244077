"""How German pages say who made an article or a picture."""

from attribution.model import CreditKind
from attribution.rules import CreditPattern, CreditWords, Rule

__all__ = ["CREDITS"]

CREDITS: tuple[Rule, ...] = (
    CreditPattern(
        "photo",
        kind=CreditKind.PHOTO,
        shapes=(
            ("(Foto|Fotos|Bild|Bilder|Archivfoto|Archivbild|Symbolfoto|Symbolbild|Titelbild|Bildnachweis|Bildquelle|Fotografie) "
             "(von|:|©) {names}"),
            "(Foto|Fotos|Bild|Bilder|Archivfoto|Archivbild|Symbolfoto|Symbolbild|Titelbild|Bildnachweis|Bildquelle): {names}",
            "(Foto|Fotos|Bild|Bilder|Archivfoto|Archivbild|Symbolfoto|Symbolbild): {agency}",
            "© {names}",
        ),
        example="Die Brücke am Morgen. <credit>Foto: <name>Anna Krüger</name>/<outlet>dpa</outlet></credit>",
    ),
    CreditPattern(
        "photo-of-an-agency",
        kind=CreditKind.PHOTO,
        shapes=("{names} / {agency}", "{agency}/{names}"),
        example="Die Brücke am Morgen. (<credit><name>Anna Krüger</name>/<outlet>dpa</outlet></credit>)",
    ),
    CreditPattern(
        "video",
        kind=CreditKind.VIDEO,
        shapes=("(Video|Videos|Kamera|Schnitt) von {names}", "(Video|Videos|Kamera|Schnitt): {names}"),
        example="<credit>Video: <name>Anna Krüger</name></credit>",
    ),
    CreditPattern(
        "graphic",
        kind=CreditKind.GRAPHIC,
        shapes=("(Grafik|Grafiken|Illustration|Illustrationen|Karte|Karikatur|Zeichnung) von {names}", "(Grafik|Grafiken|Illustration|Illustrationen|Karte|Karikatur|Zeichnung): {names}"),
        example="<credit>Grafik: <name>Anna Krüger</name></credit>",
    ),
    CreditPattern(
        "byline",
        kind=CreditKind.BYLINE,
        shapes=(
            "(Von|Text von|Ein Beitrag von|Ein Kommentar von|Eine Analyse von|Eine Reportage von|Ein Interview von) {names}",
            "(Autor|Autorin|Text): {names}",
        ),
        example="<credit>Von <name>Anna Krüger</name></credit>\nDie Brücke ist gesperrt.",
        where="line",
    ),
    CreditPattern(
        "editing",
        kind=CreditKind.EDITING,
        shapes=("(Redaktion|Mitarbeit|Bearbeitung) von {names}", "(Redaktion|Mitarbeit|Bearbeitung): {names}"),
        example="Die Brücke ist gesperrt.\n<credit>Redaktion: <name>Anna Krüger</name></credit>",
        where="line",
    ),
    CreditPattern(
        "translation",
        kind=CreditKind.TRANSLATION,
        shapes=("(Übersetzung|Übersetzt|Aus dem Englischen übersetzt|Aus dem Englischen|Aus dem Französischen) von {names}", "(Übersetzung|Übersetzt|Aus dem Englischen übersetzt|Aus dem Englischen|Aus dem Französischen): {names}"),
        example="<credit>Aus dem Englischen von <name>Anna Krüger</name></credit>",
    ),
    CreditPattern(
        "agency",
        kind=CreditKind.AGENCY,
        shapes=(
            "(Quelle|Quellen|Agentur|Agenturen): {agency}",
            "(Mit Material von|Mit Material der|Mit Agenturmaterial von|©) {agency}",
            r"\({agency}\)",
        ),
        example="Die Brücke ist gesperrt.\n<credit>Mit Material von <outlet>dpa</outlet></credit>",
        where="line",
    ),
    CreditPattern(
        "dateline-of-an-agency",
        kind=CreditKind.DATELINE,
        shapes=r"{town}[, {date}] \({agency}\) (—|–|-|--|:)",
        example="<credit>Bremen (<outlet>dpa</outlet>) -</credit> Die Brücke ist gesperrt.",
        where="opening",
    ),
    CreditWords("joiner", "und & via für von mit"),
    CreditWords("place", "in aus"),
    CreditWords("label", "eilmeldung update aktualisiert live video meinung kommentar analyse interview anzeige hinweis"),
    CreditWords(
        "agency",
        (
            "dpa", "dpa/picture alliance", "picture alliance", "picture-alliance", "reuters", "afp", "ap", "apa", "keystone",
            "keystone-sda", "sda", "epd", "kna", "sid", "ddp", "dapd", "dts", "imago", "imago images", "getty", "getty images",
            "ullstein", "ullstein bild", "bloomberg", "tass", "xinhua", "anadolu", "shutterstock", "istock", "adobe stock",
            "unsplash", "pexels", "pixabay", "wikimedia commons", "ots", "presseportal",
        ),
    ),
)  # fmt: skip
