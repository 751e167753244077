"""Who said what in one article, merged over mentions."""

from __future__ import annotations

import time

import pytest

from attribution import Attribution, Kind, Span, Speaker, group_by_speaker, parse_attributions

TEXT = (
    "“It is safe,” said Mayor Ana Ruiz. Tom Oakes denied that it was. The mayor said he was wrong. "
    "Ships reportedly turned back. She added that rain was coming."
)


def test_a_speaker_is_one_however_the_sources_put_it() -> None:
    """In the order in which they first speak; what is theirs in text order; the unknown last."""
    found = parse_attributions(TEXT)
    groups = group_by_speaker(found)
    assert [(s and s.name, len(theirs)) for s, theirs in groups.items()] == [
        ("Ana Ruiz", 3),
        ("Tom Oakes", 1),
        (None, 1),
    ]
    assert sorted(found.index(a) for theirs in groups.values() for a in theirs) == list(range(len(found)))


def test_results_read_back_from_json_group_alike() -> None:
    """Grouping goes by value: it needs no memory of the parse."""
    found = parse_attributions(TEXT)
    again = [Attribution.from_dict(a.to_dict()) for a in found]
    assert group_by_speaker(again) == group_by_speaker(found)


def test_two_who_share_a_name_are_two() -> None:
    words = (Span(0, 3, "“A”"),)
    one, other = (Speaker(name="a guard", mentions=(Span(n, n + 7, "a guard"),)) for n in (10, 40))
    said = [Attribution(kind=Kind.DIRECT, content=words, speaker=s) for s in (one, other, one)]
    assert group_by_speaker(said) == {one: (said[0], said[2]), other: (said[1],)}


def test_nothing_groups_to_nothing() -> None:
    assert group_by_speaker(()) == {}


def test_a_speaker_of_many_mentions_costs_no_more_than_many_speakers() -> None:
    mentions = tuple(Span(n, n + 3, "She") for n in range(20_000))
    speaker = Speaker(name="Ana Ruiz", mentions=mentions)
    said = Attribution(kind=Kind.INDIRECT, content=(), speaker=speaker)
    began = time.process_time()
    assert len(group_by_speaker([said] * 20_000)[speaker]) == 20_000
    assert time.process_time() - began < 5


def test_the_posts_of_an_account_go_with_the_one_whose_it_is() -> None:
    """Whatever display name it has."""
    text = (
        "Lena Obi (@lenaobi) has run the ferry since 2010.\n\nWe sail at noon.\n— ferry lady (@LenaObi) March 3, 2024"
        "\n\nObi said the boat was full."
    )
    found = parse_attributions(text)
    [(speaker, theirs)] = group_by_speaker(found).items()
    assert speaker
    assert (speaker.name, [str(a.kind) for a in theirs]) == ("Lena Obi", ["post", "indirect"])
    assert all(attribution.speaker == speaker for attribution in found)


@pytest.mark.parametrize("source", ["X user @lenaobi", "@lenaobi", "The account @LenaObi"])
def test_a_handle_is_an_account_unless_the_text_says_whose_it_is(source: str) -> None:
    said = f"{source} wrote on X: “No boat.”"
    [alone] = parse_attributions(said)
    assert alone.speaker
    assert (alone.speaker.type, (alone.speaker.handle or "").lower()) == ("account", "lenaobi")
    [owned] = parse_attributions(f"Lena Obi (@lenaobi) has run the ferry since 2010. {said}")
    assert owned.speaker
    assert (owned.speaker.name, owned.speaker.type) == ("Lena Obi", "person")


def test_the_posts_of_an_account_go_with_the_one_who_bears_its_name() -> None:
    text = "Ana Ruiz said the bridge was safe.\n\nIt holds. — Ana Ruiz (@anaruiz) May 7, 2023\n\nRuiz said no more."
    found = parse_attributions(text)
    assert [a.kind for a in found] == [Kind.INDIRECT, Kind.POST, Kind.INDIRECT]
    ((speaker, theirs),) = group_by_speaker(found).items()
    assert (str(speaker), theirs) == ("Ana Ruiz", found)
    ((account, post),) = group_by_speaker(found[1:2]).items()
    assert account
    assert (account.type, post) == ("account", found[1:2])


KNOWN = "“It is safe,” said Nora Quay, the harbour master."


@pytest.mark.parametrize(
    ("sign", "name", "handle"),
    [
        pytest.param("Posted by Nora Quay on Friday, May 9, 2025", "Nora Quay", None, id="no handle is told"),
        pytest.param(
            "— Nora Quay (@nq7) May 9, 2025", "Nora Quay", "nq7", id="her handle is told by her post"
        ),
        pytest.param("— Nora Quay 🇫🇮 (@nq7) May 9, 2025", "Nora Quay", "nq7", id="with an ornament"),
        pytest.param("— Quay (@nq7) May 9, 2025", None, None, id="a surname alone may be another's"),
        pytest.param("— Nora Quay (parody) (@nq7) May 9, 2025", None, None, id="of another name"),
        pytest.param("— Dora Quay (@nq7) May 9, 2025", None, None, id="of another person"),
    ],
)
@pytest.mark.parametrize("before", [True, False])
def test_an_account_with_the_full_name_of_a_person_is_theirs(
    sign: str, name: str | None, handle: str | None, *, before: bool
) -> None:
    """One name, one handle, one list of mentions; ``account`` tells that only the name says so."""
    post = f"Stay safe tonight, all of you!\n{sign}"
    found = parse_attributions(f"{KNOWN}\n\n{post}" if before else f"{post}\n\n{KNOWN}")
    [posted] = [a.speaker for a in found if a.post]
    [person] = [a.speaker for a in found if not a.post]
    assert posted
    assert person
    assert (person.name, person.type, person.handle) == ("Nora Quay", "person", handle)
    assert posted.type == "account"
    assert ((posted.name, posted.mentions) == ("Nora Quay", person.mentions)) is (name is not None)
    assert len(group_by_speaker(found)) == (1 if name else 2)


def speakers(text: str) -> list[str | None]:
    return [a.speaker.name if a.speaker else None for a in parse_attributions(text)]


@pytest.mark.parametrize("stub", ["Post by @{h}\nView on Threads", "https://x.com/{h}/status/12"])
@pytest.mark.parametrize(
    ("handle", "name"),
    [
        ("noraquay", "Nora Quay"),
        ("nora_quay", "Nora Quay"),
        ("SenQuay", "Nora Quay"),
        ("noraqu", "@noraqu"),
        ("quayside", "@quayside"),
    ],
)
def test_a_handle_that_spells_a_name_is_theirs(stub: str, handle: str, name: str) -> None:
    """Where no name is told, the letters of the handle tell it."""
    assert ["Nora Quay", name] == speakers(f"{KNOWN}\n\n{stub.format(h=handle)}\n\nIt rained.")


@pytest.mark.parametrize(("handle", "name"), [("mayorquay", "Nora Quay"), ("ferrywatch", "@ferrywatch")])
def test_the_sentence_before_a_handle_tells_whose_it_is(handle: str, name: str) -> None:
    """It names the same platform, and the handle holds the last name."""
    text = f"Nora Quay said on X that the quay was shut.\n\nhttps://x.com/{handle}/status/12\n\nIt rained."
    assert ["Nora Quay", name] == speakers(text)


def test_what_stands_around_a_post_names_nobody() -> None:
    """The words of a stub are no names: *View on Threads*."""
    text = f"{KNOWN}\n\nPost by @ferrywatch\nView on Threads\n\nShe said the boat was gone."
    assert ["Nora Quay", "@ferrywatch", "Nora Quay"] == speakers(text)
