"""German: who said what in German sentences, marked up."""

from __future__ import annotations

import pytest

from attribution import Parser, load_rules
from attribution._marked import CORE, canonical, mark, read
from attribution.model import Kind, SpeakerType
from tables import Table, rows

PARSER = Parser(load_rules("de"))

TABLES: dict[str, Table] = {
    "quotations": [
        "<content>„Die Brücke ist sicher“</content>, <cue>sagte</cue> <source>Anna Krüger</source> am Montag.",
        "<content>»Die Brücke ist sicher«</content>, <cue>sagte</cue> <source>sie</source>.",
        "<source>Der Minister</source> <cue>sagte</cue> gestern: <content>„Die Brücke ist sicher.“</content>",
        "<content>„Wir warten“</content>, so <cue>äußerte</cue> sich <source>der Betreiber</source>.",
        "<content>„Das reicht nicht“</content>, <cue>kritisierte</cue> <source>die SPD-Abgeordnete Lena Brandt</source>.",
        "<source>Lena Brandt</source><cue>:</cue> <content>„Das reicht nicht.“</content>",
        "<source>Ein Sprecher</source> <cue>nannte</cue> den Plan <content>„reine Willkür“</content>.",
        "<source>Die Ministerin</source> hat den Plan als <content>„reine Willkür“</content> <cue>bezeichnet</cue>.",
    ],
    "clauses": [
        "<source>Der Bürgermeister</source> <cue>sagte</cue>, <content>er sei krank</content>.",
        "<source>Der Bürgermeister</source> <cue>sagte</cue>, <content>dass er krank sei</content>.",
        "<source>Die Polizei</source> <cue>fragte</cue>, <content>ob jemand den Wagen gesehen habe</content>.",
        "Gestern <cue>betonte</cue> <source>sie</source>, <content>die Kosten seien zu hoch</content>.",
        "Nach und nach <cue>erklärte</cue> <source>sie</source>, <content>die Brücke sei sicher</content>.",
        "In Köln <cue>erklärte</cue> <source>der Verband</source>, <content>dass die Züge wieder fahren</content>.",
        "<content>Die Kosten seien zu hoch</content>, <cue>sagte</cue> <source>die Ministerin</source>.",
        "<source>Krüger</source> <cue>behauptete</cue>, <content>den Brief nie gelesen zu haben</content>.",
    ],
    "verbs in two parts": [
        "<source>Die Polizei</source> <cue>teilte</cue> am Abend mit, <content>dass der Mann gefasst sei</content>.",
        "<source>Der Verein</source> <cue>teilte mit</cue>, <content>dass er absteige</content>.",
        "Am Abend <cue>gab</cue> <source>der Verein</source> bekannt, <content>dass er absteige</content>.",
        "<source>Krüger</source> hat gestern <cue>erklärt</cue>, <content>sie trete zurück</content>.",
        "Gestern hatte <source>der Sprecher</source> <cue>betont</cue>, <content>man habe nichts gewusst</content>.",
        "<source>Sie</source> <cue>wies</cue> darauf hin, <content>dass die Frist am 3. Mai ende</content>.",
        "<source>Der Anwalt</source> <cue>warf</cue> der Firma vor, <content>Akten vernichtet zu haben</content>.",
    ],
    "verbs with a word of their own beside them": [
        "<source>Das Gericht</source> <cue>machte klar</cue>, <content>dass der Zeuge gelogen habe</content>.",
        "<source>Eine Managerin</source> <cue>ließ</cue> gegenüber der Zeitung durchblicken, <content>dass das Werk schließe</content>.",
        "<content>„Wir haben gewonnen“</content>, <cue>ließ</cue> <source>die Trainerin</source> am Abend verlauten.",
        "<content>„Das war stark“</content>, <cue>zeigte</cue> sich <source>Jens Wolf, der Trainer</source>, zufrieden.",
    ],
    "laut, nach, zufolge, so": [
        "<cue>Laut</cue> <source>Polizei</source> <content>wurde niemand verletzt</content>.",
        "<content>Der Fahrer wurde</content> <cue>laut</cue> <source>der „Neuen Zeitung“</source> <content>verletzt</content>.",
        "<source>Dem Gutachten</source> <cue>zufolge</cue> <content>ist die Brücke sicher</content>.",
        "<cue>Nach</cue> Angaben <source>der Feuerwehr</source> <content>brannten drei Häuser</content>.",
        "<content>„Wir warten ab“</content>, <cue>so</cue> <source>Vogel</source>.",
        "<content>Die Lage</content>, <cue>so</cue> <source>der Trainer</source>, <content>sei ernst</content>.",
    ],
    "laut, nach, zufolge: what somebody tells or holds": [
        "<source>Ihrer Meinung</source> <cue>nach</cue> <content>hätte man die Brücke sperren müssen</content>.",
        "<source>Behördenangaben</source> <cue>zufolge</cue> <content>wurden drei Menschen verletzt</content>.",
        "<cue>Nach</cue> <source>einer neuen Studie</source> <content>wird das Risiko unterschätzt</content>.",
        "<cue>Nach</cue> Angaben <source>des Wirtes Emil Sommer</source> <content>griffen Fremde die Gäste an</content>.",
        "<cue>Laut</cue> <source>„Abendblatt“</source> <content>soll er in Haft sitzen</content>.",
        "<cue>Laut</cue> <source>seeblick.example</source> <content>wurde der Hafen gesperrt</content>.",
        "Es gibt Studien, <cue>nach</cue> <source>denen</source> <content>die Brücke sicher ist</content>.",
        "Es gibt <source>einen Bericht</source>, <cue>wonach</cue> <content>die Brücke sicher ist</content>.",
        "<content>Die Lage sei ernst</content>, <cue>so</cue> <source>eine Sprecherin der Klinik</source> weiter.",
    ],
    "content in the sentence before": [
        "<content>Die Brücke ist gesperrt</content>. <content>Dies</content> <cue>teilte</cue> <source>der Betreiber</source> am Abend mit.",
        "<content>Die Brücke ist gesperrt</content>. <content>Das</content> <cue>bestätigte</cue> <source>die Polizei</source>.",
        "<content>Der Hafen wird verkauft</content>. <content>Dies</content> <cue>geht</cue> aus <source>einem Brief der Firma</source> hervor.",
        "<content>Der Hafen wird verkauft</content>. <content>Das</content> wurde von <source>der Ministerin</source> <cue>bestätigt</cue>.",
    ],
    "infinitives": [
        "<source>Die Firma</source> <cue>gab bekannt</cue>, <content>im Mai einen neuen Tarif anbieten zu wollen</content>.",
        "Gestern <cue>erklärte</cue> <source>sie</source>, <content>die Rechte der Mieter schützen zu wollen</content>.",
    ],
    "who is quoted, and what is called what": [
        "<content>„Das reicht nicht“</content>, <cue>zitierte</cue> der Sender <source>den Minister</source>.",
        "Der Sender <cue>zitierte</cue> <source>den Minister</source> mit den Worten: <content>„Das reicht nicht.“</content>",
        "Auf der Webseite wird <source>Krüger</source> wie folgt <cue>zitiert</cue>: <content>„Das reicht nicht.“</content>",
        "Das Haus wird von <source>Kennern</source> als <content>„kleines Wunder“</content> <cue>bezeichnet</cue>.",
        "Von <source>den Behörden</source> <cue>wird angenommen</cue>, <content>dass der Brand gelegt wurde</content>.",
    ],
    "quotations in a clause": [
        "<content>Das sei teuer, „aber es lohnt sich“</content>, <cue>sagte</cue> <source>Krüger</source>.",
        "<source>Die Ministerin</source> <cue>erklärte</cue>, <content>ihr lägen „keine Belege“ vor</content>.",
        "<source>Der Verband</source> <cue>forderte</cue> <content>eine Prüfung der „schlimmen Zustände“</content>.",
        "Gestern <cue>sagte</cue> <source>der neue „Rat der Stadt“</source>, <content>die Lage sei ruhig</content>.",
    ],
    "quotations that are no names": [
        "<source>Der Präsident</source> <cue>beklagte</cue> eine wachsende <content>„Kluft zwischen Arm und Reich“</content>.",
        "In <source>dem Brief</source> <cue>heißt es</cue> über den Kurier „Neue Zeit“ wörtlich: <content>„Er lügt.“</content>",
    ],
    "nobody named": [
        "Später <cue>hieß es</cue>, <content>die Brücke sei sicher</content>.",
        "<content>Die Brücke sei sicher</content>, <cue>hieß es</cue>.",
    ],
    "ends of contents": [
        "<source>Krüger</source> <cue>sagte</cue>, <content>die Stadt brauche Geld</content> und lobte den Rat.",
        "<source>Die Polizei</source> <cue>teilte mit</cue>, <content>dass die Pegel steigen</content> und warnte vor Regen.",
    ],
    "a quotation amid a clause": [
        "Er ging, weil <source>sie</source> es <content>„Unsinn“</content> <cue>nannte</cue>.",
    ],
    "wie": [
        "Wie <source>der Sender</source> <cue>berichtet</cue>, <content>ist der Tunnel gesperrt</content>.",
        "Wie <source>die Firma</source> gestern <cue>bekannt gab</cue>, <content>wird das Werk geschlossen</content>.",
    ],
    "nothing said": [
        "Am 3. Mai wurde die Brücke gesperrt.",
        "Der Film „Die Brücke am Fluss“ läuft im Kino.",
        "Er ging nach dem Spiel nach Hause.",
        "So endete der Tag.",
        "Der Minister, der gestern kam, reiste ab.",
        "Gestern rief sie in Bonn an, um das Zimmer abzusagen.",
        "Das Spiel war zäh: „Hurra“.",
        "Er wurde wegen wiederholten Foulspiels vom Platz gestellt.",
        "Die Stadt kritisierte den Plan.",
    ],
}


@pytest.mark.parametrize("marked", rows(TABLES))
def test_what_is_marked_is_found(marked: str) -> None:
    """Source, cue and content of every sentence, and nothing else."""
    given = read(marked)
    found = PARSER.parse(given.text)
    assert canonical(marked) == mark(given.text, found, CORE | given.roles)


def test_reported_mood_goes_on() -> None:
    """A sentence in reported mood belongs to who spoke before it; the next one, which is not, to nobody."""
    text = "Krüger sagte, die Lage sei ernst. Man habe das Volk gewarnt. Es gebe keine Hilfe. Dann ging sie."
    first, second = PARSER.parse(text)
    assert first.content[0].text == "die Lage sei ernst"
    assert [span.text for span in second.content] == ["Man habe das Volk gewarnt", "Es gebe keine Hilfe"]
    assert (second.kind, second.cue, second.rule) == (Kind.INDIRECT, None, "reported-mood")
    assert second.source == first.source
    assert second.speaker == first.speaker


def test_reported_mood_ends() -> None:
    """Neither a new paragraph nor what stands behind sentences of the author's goes on with it."""
    text = "Krüger sagte, die Lage sei ernst.{}Man habe das Volk gewarnt."
    assert len(PARSER.parse(text.format(" "))) == 2
    assert len(PARSER.parse(text.format(" Die Sonne schien. Die Vögel sangen. "))) == 1
    assert len(PARSER.parse(text.format("\n\n"))) == 1


def test_quotations_go_on_with_reports() -> None:
    """A quotation without a cue belongs to who is reported before it; right behind their cue it is one with that."""
    text = "Krüger sagte, die Lage sei ernst. {}„Wir haben niemanden mehr.“"
    *_, last = PARSER.parse(text.format("Man habe gewarnt. "))
    assert (last.kind, last.cue, last.rule) == (Kind.DIRECT, None, "reported-quotation")
    assert last.source
    assert (last.source.text, last.content[0].text) == ("Krüger", "„Wir haben niemanden mehr.“")
    [whole] = PARSER.parse(text.format(""))
    assert len(whole.content) == 2


def test_reported_mood_behind_what_no_pattern_reads() -> None:
    """Who criticizes goes on in reported mood; hearsay needs more than that."""
    told = "Krüger würdigte den Rat. {}"
    [found] = PARSER.parse(told.format("Die Stadt sei reicher geworden."))
    assert found.source
    assert found.source.text == "Krüger"
    assert not PARSER.parse(told.format("Die Stadt soll reicher geworden sein."))


def test_somebody_else_speaks_in_reported_mood() -> None:
    """*Wie …* names who speaks, and *ich* is nobody's words reported."""
    told = "Krüger sagte, die Lage sei ernst. {}"
    assert len(PARSER.parse(told.format("Wie man hört, sei sie müde."))) == 1
    assert len(PARSER.parse(told.format("Ich habe gewarnt."))) == 1


def test_hearsay_goes_on() -> None:
    """*Sollen* behind somebody's words is hearsay of theirs; without any it is not."""
    text = "Die Polizei teilte mit, der Mann sei gefasst. Er soll drei Häuser angezündet haben."
    _, second = PARSER.parse(text)
    assert (second.content[0].text, second.rule) == ("Er soll drei Häuser angezündet haben", "reported-mood")
    assert not PARSER.parse("Er soll drei Häuser angezündet haben.")


def test_a_pronoun_that_points_back_is_the_source() -> None:
    """*Demnach* is a pronoun and a preposition in one word."""
    [found] = PARSER.parse("Gestern kam der Befund. Demnach ist die Brücke sicher.")
    assert found.source
    assert found.cue
    assert (found.source.text, found.cue.text, found.cue.lemma) == ("Dem", "nach", "demnach")
    assert [span.text for span in found.content] == ["ist die Brücke sicher"]


def test_a_word_that_points_back_needs_its_cue() -> None:
    """Without the phrases that make it one it is a word like others."""
    parser = Parser(load_rules("de").without("nach", "zufolge"))
    assert parser.parse("Gestern kam der Befund. Demnach ist die Brücke sicher, sagte Krüger.")


def test_sentences_run_together_are_two() -> None:
    """A stop between a small and a capital letter ends a sentence, though the space is missing."""
    first, second = PARSER.parse("„Wir warten“, sagte Krüger.Die Polizei teilte mit, dass sie sucht.")
    assert first.source
    assert second.source
    assert (first.source.text, second.source.text) == ("Krüger", "Die Polizei")


def test_pronouns_and_roles() -> None:
    """Titles and roles, compounds too, tell who somebody is, and pronouns agree with them."""
    text = (
        "„Wir kommen“, sagte die Landesministerin Lena Brandt. „Das reicht nicht“, sagte Vereinschef Jens Wolf. "
        "„Doch“, sagte sie. „Nein“, sagte er. „Gut“, sagte ein Sprecher des Verbandes."
    )
    speakers = [found.speaker for found in PARSER.parse(text)]
    assert [s.name for s in speakers if s] == [
        "Lena Brandt",
        "Jens Wolf",
        "Lena Brandt",
        "Jens Wolf",
        "ein Sprecher des Verbandes",
    ]
    assert [s.role for s in speakers if s][:2] == ["Landesministerin", "Vereinschef"]
    assert all(s and s.type is SpeakerType.PERSON for s in speakers)
    assert not speakers[-1] or not speakers[-1].named


@pytest.mark.parametrize(
    ("text", "lemma"),
    [
        ("Die Polizei teilte mit, dass er lebt.", "mitteilen"),
        ("Die Polizei hat mitgeteilt, dass er lebt.", "mitteilen"),
        ("Die Polizei sagte, er lebe.", "sagen"),
        ("Man behauptete, er lebe.", "behaupten"),
    ],
)
def test_the_lemma_is_the_whole_verb(text: str, lemma: str) -> None:
    """A verb whose part stands apart is one verb."""
    [found] = PARSER.parse(text)
    assert found.cue
    assert found.cue.lemma == lemma


@pytest.mark.parametrize(
    "unit", ["sagte, ", "„A“, sagte ", "teilte ", "hat ", ", der ", "Laut Polizei ", "sei ", "„"]
)
@pytest.mark.once
def test_time_is_linear(unit: str) -> None:
    """Hostile repeats end: each word is looked at a bounded number of times."""
    assert isinstance(PARSER.parse(unit * 2000), tuple)
