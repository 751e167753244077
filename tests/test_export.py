"""Exports, each held against its format: by a schema, by a reader of the format, or by the way back."""

from __future__ import annotations

import csv
import json
import os
from functools import cache
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from attribution import Attribution, Document, Kind, Post, Span, Speaker, parse_attributions, parse_credits
from attribution._rows import COLUMNS
from attribution.cli import main
from attribution.evaluation import GoldDocument, Marked, read_gold
from attribution.export import json_schema, to_brat, to_csv, to_json_ld, to_tei, to_web_annotations

jsonschema = pytest.importorskip("jsonschema", reason="needs jsonschema, of the extra 'test'")
EXAMPLES = Path(__file__).parent.parent / "examples"
SHARED = Path(__file__).parent.parent.parent / "shared" / "corpora" / "polnear" / "dev"
TEXT = """“It is <safe> & “sound”,” Deputy Mayor Ana Ruiz told reporters on Tuesday. Tom Oakes denied that it was.

She added that Omar Haddad had warned that “it shook a little.”

The pier is shut.

— Harbour Office (@harbouroffice) March 9, 2025
The council declined to comment.
"""
FOUND = parse_attributions(TEXT)
#: What may be handed in: contents that cross one another and paragraphs.
CROSSING = st.text(alphabet='ab<>&"“” \n\r\x00\x0b=,;', max_size=40).flatmap(
    lambda text: st.tuples(
        st.just(text),
        st.lists(st.tuples(*[st.integers(0, len(text))] * 2).map(sorted), max_size=5),
    )
)


def _contents(text: str, ranges: list[list[int]]) -> list[Attribution]:
    return [Attribution(kind=Kind.DIRECT, content=(Span(lo, hi, text[lo:hi]),)) for lo, hi in ranges]


def test_the_sample_has_a_bit_of_everything() -> None:
    """Else the tests below would prove little."""
    assert {a.kind for a in FOUND} >= {Kind.DIRECT, Kind.INDIRECT, Kind.POST}
    assert any(a.parent is not None for a in FOUND)


# -- JSON Schema ---------------------------------------------------------------------------------------------------


def _validator(name: str) -> Any:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    return jsonschema.Draft202012Validator(
        {**schema, "$ref": f"#/$defs/{name}"}, format_checker=jsonschema.FormatChecker()
    )


def test_results_satisfy_the_schema() -> None:
    """What ``to_dict`` gives, from one attribution to a whole document."""
    for attribution in FOUND:
        _validator("Attribution").validate(json.loads(json.dumps(attribution.to_dict())))
    _validator("Document").validate(Document(text=TEXT, attributions=FOUND).to_dict())
    for credit in parse_credits("By Omar Haddad\n(Editing by Bea Fox)"):
        _validator("Credit").validate(credit.to_dict())


@pytest.mark.parametrize("name", ["Attribution", "Span", "Cue", "Speaker", "Post", "Document", "Credit"])
def test_the_schema_has_the_fields_of_the_results(name: str) -> None:
    """All of them, and no others."""
    import attribution  # noqa: PLC0415 - looked into by name

    fields = [field.name for field in attrs.fields(getattr(attribution, name))]
    assert (
        fields == list(json_schema()["$defs"][name]["properties"]) == json_schema()["$defs"][name]["required"]
    )


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("kind", "shouted"),
        ("content", None),
        ("parent", -1),
        ("confidence", 1.5),
        ("rule", None),
        ("more", 1),
    ],
)
def test_the_schema_refuses_what_is_no_result(field: str, value: object) -> None:
    with pytest.raises(jsonschema.ValidationError):
        _validator("Attribution").validate({**FOUND[0].to_dict(), field: value})


# -- schema.org ----------------------------------------------------------------------------------------------------


@pytest.mark.filterwarnings("ignore:ConjunctiveGraph:DeprecationWarning")  # rdflib's own reader uses it
def test_json_ld_uses_words_that_schema_org_has() -> None:
    """Read by an RDF library; its list of the vocabulary knows every type and property."""
    rdflib = pytest.importorskip("rdflib", reason="needs rdflib, of the extra 'test'")
    data = to_json_ld(TEXT, FOUND, url="https://example.org/bridge", title="The bridge")
    assert data["@context"] == "https://schema.org"
    graph = rdflib.Graph()
    graph.parse(data=json.dumps({**data, "@context": {"@vocab": str(rdflib.SDO)}}), format="json-ld")
    terms = {p for p in graph.predicates() if p != rdflib.RDF.type} | set(
        graph.objects(None, rdflib.RDF.type)
    )
    assert terms
    assert [term for term in terms if term not in rdflib.SDO] == []
    said = sum(bool(a.content) for a in FOUND)
    kinds = [rdflib.SDO.Quotation, rdflib.SDO.Claim, rdflib.SDO.SocialMediaPosting]
    assert said == sum(len(list(graph.subjects(rdflib.RDF.type, kind))) for kind in kinds)


def test_json_ld_tells_who_said_what() -> None:
    by_name = {thing["@id"]: thing for thing in to_json_ld(TEXT, FOUND)["@graph"]}
    quotation = next(t for t in by_name.values() if t["@type"] == "Quotation")
    assert quotation["text"] == "It is <safe> & “sound”,"
    assert by_name[quotation["creator"]["@id"]] == {
        "@type": "Person",
        "@id": "#speaker-0",
        "name": "Ana Ruiz",
        "jobTitle": "Deputy Mayor",
    }
    post = next(t for t in by_name.values() if t["@type"] == "SocialMediaPosting")
    assert (post["text"], post["datePublished"]) == ("The pier is shut.", "2025-03-09")


def test_who_denies_a_claim_is_not_its_author() -> None:
    """But the author of a review of it."""
    text = "Tom Oakes denied that it shook."
    *_, oakes, claim = to_json_ld(text, parse_attributions(text))["@graph"]
    assert claim["@type"] == "Claim"
    assert "author" not in claim
    assert claim["review"] == {"@type": "Review", "author": {"@id": oakes["@id"]}, "reviewBody": "denied"}


# -- Web Annotation ------------------------------------------------------------------------------------------------

#: What the Recommendation demands of what is written here (sections 3.1, 3.2.4, 4, 4.2.4, 4.2.5 and 5).
IRI = {"type": "string", "format": "uri", "pattern": "^[a-z]+:"}
WEB_ANNOTATION = {
    "type": "object",
    "required": ["@context", "id", "type", "items"],
    "properties": {
        "@context": {"const": "http://www.w3.org/ns/anno.jsonld"},
        "id": IRI,
        "type": {"const": "AnnotationPage"},
        "items": {"type": "array", "items": {"$ref": "#/$defs/annotation"}},
    },
    "$defs": {
        "annotation": {
            "required": ["id", "type", "target"],
            "properties": {
                "id": IRI,
                "type": {"const": "Annotation"},
                "motivation": {"$ref": "#/$defs/motivation"},
                "body": {"type": "array", "items": {"$ref": "#/$defs/body"}},
                "target": {"type": "array", "minItems": 1, "items": {"$ref": "#/$defs/target"}},
            },
            "additionalProperties": False,
        },
        "motivation": {
            "enum": [
                "assessing",
                "bookmarking",
                "classifying",
                "commenting",
                "describing",
                "editing",
                "highlighting",
                "identifying",
                "linking",
                "moderating",
                "questioning",
                "replying",
                "tagging",
            ]
        },
        "body": {
            "required": ["type", "value"],
            "properties": {
                "type": {"const": "TextualBody"},
                "value": {"type": "string"},
                "format": {"const": "text/plain"},
                "purpose": {"$ref": "#/$defs/motivation"},
            },
            "additionalProperties": False,
        },
        "target": {
            "required": ["source", "selector"],
            "properties": {
                "type": {"const": "SpecificResource"},
                "source": IRI,
                "styleClass": {"type": "string", "pattern": r"^\S+$"},
                "selector": {
                    "type": "array",
                    "prefixItems": [{"$ref": "#/$defs/position"}, {"$ref": "#/$defs/quote"}],
                    "minItems": 2,
                    "maxItems": 2,
                },
            },
            "additionalProperties": False,
        },
        "position": {
            "required": ["type", "start", "end"],
            "properties": {
                "type": {"const": "TextPositionSelector"},
                "start": {"type": "integer", "minimum": 0},
                "end": {"type": "integer", "minimum": 0},
            },
            "additionalProperties": False,
        },
        "quote": {
            "required": ["type", "exact"],
            "properties": {
                "type": {"const": "TextQuoteSelector"},
                "exact": {"type": "string"},
                "prefix": {"type": "string"},
                "suffix": {"type": "string"},
            },
            "additionalProperties": False,
        },
    },
}


def test_web_annotations_are_as_the_recommendation_has_them() -> None:
    page = to_web_annotations(TEXT, FOUND, source="https://example.org/bridge")
    jsonschema.Draft202012Validator(WEB_ANNOTATION).validate(page)
    assert len(page["items"]) == len(FOUND)
    assert len({item["id"] for item in page["items"]}) == len(FOUND)


def test_both_selectors_select_the_span() -> None:
    """By place, and by words with what stands around them, each alone."""
    page = to_web_annotations(TEXT, FOUND, source="https://example.org/bridge")
    for attribution, item in zip(FOUND, page["items"], strict=True):
        targets = [t for t in item["target"] if t["styleClass"] == "content"]
        for span, target in zip(attribution.content, targets, strict=True):
            position, quote = target["selector"]
            assert TEXT[position["start"] : position["end"]] == span.text == quote["exact"]
            assert TEXT.count(quote["prefix"] + quote["exact"] + quote["suffix"]) == 1


# -- TEI -----------------------------------------------------------------------------------------------------------


#: The content models of the elements that are used, and the schema of the Guidelines themselves, of all elements. That one
#: is a megabyte, so it is named from outside: ``TEI_SCHEMA=…/tei_all.rng``.
TEI_SCHEMAS = [str(Path(__file__).parent / "tei.rng"), os.environ.get("TEI_SCHEMA", "")]


@cache
def _schema(path: str) -> Any:
    etree = pytest.importorskip("lxml.etree", reason="needs lxml, of the extra 'test'")
    return etree.RelaxNG(etree.parse(path))


def _tei(text: str, found: Any) -> Any:
    etree = pytest.importorskip("lxml.etree", reason="needs lxml, of the extra 'test'")
    root = etree.fromstring(to_tei(text, found, title="<The> bridge").encode())
    for schema in map(_schema, filter(None, TEI_SCHEMAS)):
        assert schema.validate(root), schema.error_log
    return root


NS = {"t": "http://www.tei-c.org/ns/1.0", "x": "http://www.w3.org/XML/1998/namespace"}


def test_tei_is_valid_and_holds_the_text() -> None:
    """Against the content models of its elements; the paragraphs are those of the text."""
    root = _tei(TEXT, FOUND)
    paragraphs = ["".join(p.itertext()) for p in root.iterfind(".//t:body/t:p", NS)]
    assert paragraphs == [line for line in TEXT.split("\n") if line]


@pytest.mark.skipif(not TEI_SCHEMAS[1], reason="needs tei_all.rng, named by TEI_SCHEMA")
@pytest.mark.parametrize("article", sorted(EXAMPLES.rglob("*.txt")), ids=lambda article: article.stem)
def test_tei_is_valid_by_the_schema_of_the_guidelines(article: Path) -> None:
    """TEI P5 in full, not what this library uses of it; the tests around this one are held against it too."""
    text = article.read_text(encoding="utf-8")
    _tei(text, parse_attributions(text))


def test_tei_says_who() -> None:
    """Each ``who`` and ``ref`` points to a person or an organization of the header."""
    root = _tei(TEXT, FOUND)
    names = {
        f"#{e.get('{http://www.w3.org/XML/1998/namespace}id')}": e[0].text
        for e in root.iterfind(".//t:particDesc/*/*", NS)
    }
    said = {"".join(e.itertext()): names.get(e.get("who", "")) for e in root.iterfind(".//t:said", NS)}
    for attribution in FOUND:
        for span in attribution.content:
            assert said[span.text] == (attribution.speaker and attribution.speaker.name)
    refs = {"".join(e.itertext()): names[e.get("ref")] for e in root.iterfind(".//t:rs[@ref]", NS)}
    assert refs["She"] == "Ana Ruiz"


def test_parts_of_one_saying_point_to_one_another() -> None:
    text = "“It is safe,” Ana Ruiz said. “We checked.”"
    root = _tei(text, parse_attributions(text))
    first, second = root.iterfind(".//t:said", NS)
    name = "{http://www.w3.org/XML/1998/namespace}id"
    assert (first.get("next"), second.get("prev")) == (f"#{second.get(name)}", f"#{first.get(name)}")
    assert (first.get("prev"), second.get("next")) == (None, None)


@given(CROSSING)
def test_tei_is_valid_whatever_crosses(case: tuple[str, list[list[int]]]) -> None:
    text, ranges = case
    _tei(text, _contents(text, ranges))


# -- brat ----------------------------------------------------------------------------------------------------------


def _brat_folder(folder: Path, text: str, found: Any, name: str = "one") -> tuple[GoldDocument, ...]:
    for kind, ending, content in (("text", ".txt", text), ("attributions", "_us.ann", to_brat(found))):
        (folder / kind).mkdir(exist_ok=True, parents=True)
        (folder / kind / f"{name}{ending}").write_bytes(content.encode())
    return read_gold(folder)


def _marked(attribution: Attribution) -> Marked:
    source, cue, content = (
        tuple((span.start, span.end) for span in spans if span)
        for spans in ((attribution.source,), (attribution.cue,), attribution.content)
    )
    return Marked(source, cue, content)


def test_brat_is_read_back(tmp_path: Path) -> None:
    """Source, cue and all spans of the content, of every attribution."""
    (document,) = _brat_folder(tmp_path, TEXT, FOUND)
    assert document.text == TEXT
    assert tuple(map(_marked, FOUND)) == document.attributions


def test_brat_lines_are_whole(tmp_path: Path) -> None:
    """A line feed in a span does not break its line, nor one in a name."""
    text = "“A\nB\u2028C,” she said."
    found = [Attribution(kind=Kind.DIRECT, content=(Span(0, 8, text[:8]),), speaker=Speaker(name="X\nT9\tY"))]
    assert len(to_brat(found).splitlines()) == 6
    (document,) = _brat_folder(tmp_path, text, found)
    assert document.attributions[0].content == ((0, 8),)


@pytest.mark.skipif(not SHARED.is_dir(), reason="needs PolNeAR beside this folder, as shared/corpora/polnear")
def test_polnears_files_come_back(tmp_path: Path) -> None:
    """Read, written, read: the same spans. Sources or cues of several spans are no spans of ours, and are left out."""

    def attribution(text: str, marked: Marked) -> Attribution:
        def span(place: tuple[int, int]) -> Span:
            return Span(*place, text[slice(*place)])

        cue = [attrs.asdict(span(place)) for place in marked.cue]
        return Attribution.from_dict(
            {
                "kind": "indirect",
                "content": [attrs.asdict(span(place)) for place in marked.content],
                "source": attrs.asdict(span(marked.source[0])) if marked.source else None,
                "cue": {**cue[0], "lemma": "", "type": "verb"} if cue else None,
            }
        )

    compared = 0
    for n, gold in enumerate(read_gold(SHARED)[:40]):
        ours = tuple(
            m
            for m in gold.attributions
            if len(m.source) < 2 and len(m.cue) < 2 and any((m.source, m.cue, m.content))
        )
        found = [attribution(gold.text, marked) for marked in ours]
        (document,) = _brat_folder(tmp_path / str(n), gold.text, found, gold.name)
        assert ours == document.attributions
        compared += len(ours)
    assert compared > 500


# -- CSV -----------------------------------------------------------------------------------------------------------


def test_csv_holds_what_the_results_hold() -> None:
    """Read by Python's own reader; a line for each, words as they are."""
    rows = list(csv.DictReader(to_csv(FOUND).splitlines(keepends=True)))
    assert [a.kind.value for a in FOUND] == [r["kind"] for r in rows]
    assert [(a.speaker.name if a.speaker else "") for a in FOUND] == [r["speaker"] for r in rows]
    for attribution, row in zip(FOUND, rows, strict=True):
        spans = [tuple(map(int, part.split("-"))) for part in row["content_spans"].split(";") if part]
        assert [(s.start, s.end) for s in attribution.content] == spans
        assert row["speaker_named"] in {"true", "false", ""}


@given(st.text(max_size=20), st.text(max_size=20))
def test_csv_comes_back_whatever_it_holds(words: str, name: str) -> None:
    found = Attribution(
        kind=Kind.POST, content=(Span(0, 1, words),), speaker=Speaker(name=name), post=Post(author=name)
    )
    table = to_csv([found], file="a,b.txt")
    header, row = (
        csv.reader(table.splitlines(keepends=True))
        if not {*words, *name} & {*"\n\r\v\f\x1c\x1d\x1e\x85\u2028\u2029"}
        else csv.reader(_Lines(table))
    )
    cells = dict(zip(header, row, strict=True))
    assert (cells["file"], cells["content"], cells["speaker"], cells["post_author"]) == (
        "a,b.txt",
        words,
        name,
        name,
    )


class _Lines:
    """A table as one chunk after each CRLF, as a file opened with ``newline=""`` gives it."""

    def __init__(self, table: str) -> None:
        self.lines = iter([line + "\r\n" for line in table.split("\r\n")[:-1]])

    def __iter__(self) -> Any:
        return self.lines


HARMLESS = ["It is safe", "a = b", "", "“=1”", "3-4", "'=1"]


@pytest.mark.parametrize(
    "words",
    ["=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\tsafe", "\r=1", "\n=1", "＝1", "\u00a0=1", *HARMLESS],
)
def test_a_table_for_spreadsheets_holds_no_formula(words: str) -> None:
    """Words, names and files; numbers and empty cells stay what they are."""
    found = Attribution(kind=Kind.POST, content=(Span(0, 1, words),), speaker=Speaker(name=words))
    table = to_csv([found], file=words, spreadsheet=True)
    header, row = csv.reader(_Lines(table))
    cells = dict(zip(header, row, strict=True))
    expected = words if words in HARMLESS else f"'{words}"
    assert [expected] * 3 == [cells[name] for name in ("file", "content", "speaker")]
    assert ("0", "", "post") == (cells["content_start"], cells["cue"], cells["kind"])


def test_the_command_writes_tables_for_spreadsheets(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Asked for something else, it says what the option is for."""
    (tmp_path / "a.txt").write_text("“=1+1,” said Ana Ruiz. -Ana Ruiz said it was safe.", encoding="utf-8")
    assert main(["--format", "csv", "--spreadsheet", str(tmp_path / "a.txt")]) == 0
    assert ",-Ana" not in capsys.readouterr().out
    with pytest.raises(SystemExit):
        main(["--spreadsheet", str(tmp_path / "a.txt")])
    assert "--spreadsheet is for --format csv" in capsys.readouterr().err


def test_csv_has_the_columns_of_arrow() -> None:
    """One name for one thing, in every table; the last column is CSV's own."""
    arrow = pytest.importorskip(
        "attribution.arrow", reason="needs pyarrow, of the extra 'arrow'", exc_type=ImportError
    )
    assert arrow.FLAT.names == list(COLUMNS[:-1])


# -- the command ---------------------------------------------------------------------------------------------------


@pytest.fixture
def article(tmp_path: Path) -> Path:
    """Give a file to export."""
    path = tmp_path / "bridge.txt"
    path.write_bytes(TEXT.encode())
    return path


@pytest.mark.parametrize("form", ["jsonld", "webanno", "tei", "brat", "csv"])
def test_the_command_writes_what_the_functions_give(
    form: str, article: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(article.parent)
    assert main(["bridge.txt", "--format", form]) == 0
    out = capsys.readouterr().out
    given: dict[str, object] = {
        "jsonld": to_json_ld(TEXT, FOUND, title="bridge"),
        "webanno": to_web_annotations(TEXT, FOUND, source="bridge.txt"),
        "tei": to_tei(TEXT, FOUND, title="bridge"),
        "brat": to_brat(FOUND),
        "csv": to_csv(FOUND),
    }
    expected = given[form]
    assert (json.loads(out) if isinstance(expected, dict) else out) == expected


def test_several_texts_give_several_files(article: Path) -> None:
    """In the folder that is named; brat's with the texts beside, so that they can be read back."""
    other = article.parent / "more" / "bridge.txt"
    other.parent.mkdir()
    other.write_bytes(b"It rained, Tom Oakes said.")
    folder = article.parent / "gold"
    assert main([str(article), str(other), "--format", "brat", "-o", str(folder)]) == 0
    first, second = sorted(read_gold(folder), key=lambda document: len(document.name))
    assert (first.name, second.name) == ("bridge", "bridge-2")
    assert (TEXT, "It rained, Tom Oakes said.") == (first.text, second.text)
    assert tuple(map(_marked, FOUND)) == first.attributions


def test_several_texts_need_a_folder(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as caught:
        main([str(article), str(article), "--format", "tei"])
    assert caught.value.code == 2
    assert "name a folder with -o" in capsys.readouterr().err


@pytest.mark.parametrize("folder", ["new/", "old", "old/"])
def test_one_text_goes_into_a_folder_too(folder: str, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Known by the slash, or by its being there."""
    monkeypatch.chdir(article.parent)
    Path("old").mkdir()
    assert main(["bridge.txt", "--format", "tei", "-o", folder]) == 0
    assert (Path(folder) / "bridge.xml").read_bytes().decode() == to_tei(TEXT, FOUND, title="bridge")


def test_what_cannot_be_written_is_named(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A file stands where the folder is to be."""
    assert main([str(article), str(article), "--format", "tei", "-o", str(article)]) == 2
    assert f"attribution: {article}: File exists" in capsys.readouterr().err


def test_several_texts_are_one_table(article: Path, capsys: pytest.CaptureFixture[str]) -> None:
    main([str(article), str(article), "--format", "csv"])
    rows = list(csv.DictReader(capsys.readouterr().out.splitlines(keepends=True)))
    assert [str(article)] * 2 * len(FOUND) == [row["file"] for row in rows]
