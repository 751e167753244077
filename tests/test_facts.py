"""What an attribution tells beside its three spans: addressee, time, medium, via, polarity, kind, cue.

The first four are marked in the sentence; a sentence that marks none of a kind is compared without it, so what
must not be taken is shown by a mark of another role. The others have tables of their own.
"""

from __future__ import annotations

import pytest

from tables import PARSER, Table, check, rows

TABLES: dict[str, Table] = {
    "addressee: behind tell and its like": [
        "<source>Ruiz</source> <cue>told</cue> <addressee>reporters</addressee> <content>that it floats</content>.",
        "<source>Ruiz</source> <cue>told</cue> <addressee>her</addressee> <content>it floats</content>.",
        "<content>“It floats,”</content> <source>Ruiz</source> <cue>told</cue> <addressee>The Harbour Post</addressee>.",
        "<source>Ruiz</source> <cue>told</cue> <addressee>a packed meeting in Hull</addressee> <content>that it floats</content>.",
        "<source>The doctor</source> <cue>warned</cue> <addressee>parents</addressee> <content>that the berries were poisonous</content>.",
        "<source>She</source> <cue>asked</cue> <addressee>the crew</addressee> <content>whether it would float</content>.",
        "<source>He</source> <cue>promised</cue> <addressee>voters</addressee> <content>that fares would fall</content>.",
        "<source>Hale</source> <cue>reminded</cue> <addressee>the jury</addressee> <content>that his client was ill</content>.",
        "<source>The captain</source> <cue>urged</cue> <addressee>passengers</addressee> <content>to stay calm</content>.",
    ],
    "addressee: behind a preposition": [
        "<source>Ruiz</source> <cue>said</cue> to <addressee>reporters</addressee> <content>that it floats</content>.",
        "<content>“It floats,”</content> <source>Ruiz</source> <cue>said</cue> to <addressee>the crew</addressee>.",
        "<source>She</source> <cue>wrote</cue> to <addressee>the minister</addressee> <content>that the roof leaked</content>.",
        "<source>He</source> <cue>explained</cue> to <addressee>the judge</addressee> <content>that the car was stolen</content>.",
        "<source>The firm</source> <cue>admitted</cue> to <addressee>the BBC</addressee> <content>that it had known</content>.",
    ],
    "addressee: in the medium, before a body, in an aside": [
        "<source>Ruiz</source> <cue>said</cue> <medium>in an email to <addressee>the Echo</addressee></medium> <content>that it floats</content>.",
        "<source>The union</source> <cue>wrote</cue> <medium>in a letter to <addressee>members</addressee></medium> <content>that the vote was void</content>.",
        "<source>Adviser Kit Moor</source> <cue>confirmed</cue> to <addressee>the Post</addressee> <medium>in a text message</medium> <content>that he had quit</content>.",
        "<content>“It floats,”</content> <source>Ruiz</source> <cue>argued</cue> before <addressee>the committee</addressee>.",
        "<content>“Who pays?”</content> <cue>asked</cue> <source>Vera Holt</source>, turning to <addressee>the captain</addressee>.",
    ],
    "addressee: the subject of a passive": [
        "<addressee>She</addressee> <cue>was told</cue> <content>that the matter was closed</content>.",
        "<addressee>Residents</addressee> <cue>were warned</cue> <content>that the river might rise</content>.",
        "<addressee>The court</addressee> <cue>was told</cue> <content>that the guard had slept</content>.",
        "<addressee>He</addressee> <cue>was asked</cue> <content>whether he had slept</content>.",
        "<addressee>The crew</addressee> <cue>was told</cue> by <source>the captain</source> <content>that the ferry was full</content>.",
    ],
    "addressee: none": [
        "<source>Ruiz</source> <cue>said</cue> <content>it floats</content>.",
        "<source>She</source> <cue>said</cue> <content>to leave the door open</content>.",
    ],
    "time: behind the cue": [
        "<source>Ruiz</source> <cue>said</cue> <time>on Tuesday</time> <content>that it floats</content>.",
        "<source>Ruiz</source> <cue>said</cue> <time>Tuesday</time> <content>that it floats</content>.",
        "<source>Ruiz</source> <cue>said</cue> <time>last week</time> <content>that it floats</content>.",
        "<content>“It floats,”</content> <source>Ruiz</source> <cue>said</cue> <time>on Tuesday</time>.",
        "<content>“It floats,”</content> <source>Ruiz</source> <cue>said</cue> <time>yesterday</time>.",
        "<content>It floats</content>, <source>Ruiz</source> <cue>said</cue> <time>on Tuesday</time>.",
        "<content>“It floats,”</content> <cue>said</cue> <source>Ruiz</source> <time>on March 9</time>.",
        "<source>Ruiz</source> <cue>told</cue> <addressee>reporters</addressee> <time>on Tuesday</time> <content>that it floats</content>.",
        "<source>Ruiz</source> <cue>wrote</cue> <time>in 2019</time> <content>that it floats</content>.",
        "<source>The ministry</source> <cue>announced</cue> <time>late on Monday</time> <content>that the ban was lifted</content>.",
    ],
    "time: before the source": [
        "<time>On Tuesday</time>, <source>Ruiz</source> <cue>said</cue> <content>that it floats</content>.",
        "<time>Last month</time>, <source>Ruiz</source> <cue>said</cue> <content>that it floats</content>.",
        "<time>In May 2019</time>, <source>the board</source> <cue>warned</cue> <content>that the dam was weak</content>.",
        "<time>On Friday</time> <source>the board</source> <cue>said</cue> <content>that it floats</content>.",
        "<time>Earlier this week</time>, <source>police</source> <cue>said</cue> <content>the man was alone</content>.",
    ],
    "time: by an event, by a distance": [
        "<content>“It floats,”</content> <source>Ruiz</source> <cue>told</cue> <addressee>reporters</addressee> <time>after the meeting</time>.",
        "<time>Before the vote</time>, <source>the speaker</source> <cue>warned</cue> <addressee>members</addressee> <content>that it floats</content>.",
        "<time>Two days later</time>, <source>the board</source> <cue>said</cue> <content>that the dam was weak</content>.",
        "<content>“It floats,”</content> <source>Ruiz</source> <cue>told</cue> <addressee>Corriere</addressee> <time>three weeks ago</time>.",
        "<content>“It floats,”</content> <source>Ruiz</source> <cue>wrote</cue> <medium>on her blog</medium> <time>last week</time>.",
        "<source>Ruiz</source> <cue>said</cue> <time>earlier this month</time> <content>that she would sell</content>.",
    ],
    "time: part of the content": [
        "<source>Ruiz</source> <cue>said</cue> <content>the ferry would sail on Tuesday</content>.",
        "<source>Ruiz</source> <cue>said</cue> <content>that it sank in 2019</content>.",
        "<content>The ferry sank last week</content>, <source>Ruiz</source> <cue>said</cue>.",
    ],
    "medium": [
        "<source>Ruiz</source> <cue>said</cue> <medium>in an interview</medium> <content>that it floats</content>.",
        "<content>“It floats,”</content> <source>Ruiz</source> <cue>said</cue> <medium>in a statement</medium>.",
        "<medium>In a letter to the crew</medium>, <source>Ruiz</source> <cue>said</cue> <content>that it floats</content>.",
        "<source>Ruiz</source> <cue>wrote</cue> <medium>on X</medium> <content>that it floats</content>.",
        "<content>“It floats,”</content> <source>Ruiz</source> <cue>wrote</cue> <medium>on Instagram</medium>.",
        "<source>She</source> <cue>said</cue> <medium>by phone</medium> <content>that the roof leaked</content>.",
        "<medium>In a video posted on Monday</medium>, <source>the singer</source> <cue>said</cue> <content>that the tour was off</content>.",
        "<content>“It floats,”</content> <source>Ruiz</source> <cue>told</cue> <addressee>the BBC</addressee> <medium>in an email</medium>.",
        "<content>“It floats,”</content> <source>Ruiz</source> <cue>said</cue> <medium>in a statement</medium> <time>on Tuesday</time>.",
        "<content>“It floats,”</content> <source>Ruiz</source> <cue>said</cue> <medium>at a news conference</medium>.",
        "<source>She</source> <cue>said</cue> <medium>through a lawyer</medium> <content>that she was innocent</content>.",
    ],
    "medium: between source and cue, behind a participle, behind silence": [
        "<source>Ola Berg</source>, <medium>in a speech to farmers</medium> <time>on Saturday</time>, <cue>promised</cue> <content>to cut fuel duty</content>.",
        "Speaking <medium>on the radio programme Dawn</medium>, <source>he</source> <cue>said</cue> <content>the plan was dead</content>.",
        "Reached <medium>by phone</medium> <time>on Monday</time>, <source>Ruiz</source> <cue>said</cue> <content>she was tired</content>.",
        "<source>Ruiz</source> <cue>declined</cue> <content>to comment when reached <medium>by phone</medium></content>.",
        "<source>Ruiz</source> <cue>posted</cue> <medium>on Facebook</medium> <time>on Friday</time> <content>that the shop would close</content>.",
        "<medium>In a statement</medium>, <source>Ruiz</source> <cue>said</cue> <content>that it floats</content>.",
    ],
    "medium: part of the content": [
        "<source>Ruiz</source> <cue>said</cue> <content>the letter was in an envelope</content>.",
        "<source>Ruiz</source> <cue>said</cue> <content>she lived on a boat</content>.",
    ],
    "via": [
        "<source>A Hull official cited by <via>the Harbour Post</via></source> <cue>said</cue> <content>that it floats</content>.",
        "<source>An aide quoted by <via>Reuters</via></source> <cue>said</cue> <content>that talks had failed</content>.",
        "<source>Ruiz</source> <cue>was quoted</cue> by <via>the Echo</via> as saying <content>that the well was dry</content>.",
        "<via>The Echo</via> <cue>quoted</cue> <source>Ruiz</source> as saying <content>that the well was dry</content>.",
        "<source>Witnesses cited by <via>local media</via></source> <cue>said</cue> <content>they heard two blasts</content>.",
        "<source>The minister</source> <cue>was cited</cue> by <via>state television</via> as saying <content>that the border was calm</content>.",
        "<content>The well is dry</content>, <cue>according to</cue> <source>an engineer quoted by <via>the Echo</via></source>.",
        "<content>“It is dry,”</content> <source>Ruiz</source> <cue>said</cue>, as reported by <via>the Echo</via>.",
        "<content>“It is dry,”</content> <cue>said</cue> <source>Ruiz</source>, quoted by <via>the Echo</via>.",
        "<source>Ruiz</source> <cue>said</cue> <content>the well was dry</content>, as first reported by <via>the Echo</via>.",
        "<content>“It is dry,”</content> <source>Ruiz</source> <cue>was quoted as saying</cue> by <via>the Echo</via>.",
        "<content>The well is dry</content>, <source>Ruiz</source> <cue>was quoted</cue> by <via>the Echo</via> as saying.",
        "<source>Ruiz</source> <cue>was quoted as saying</cue> by <via>the Echo</via> <content>that the well was dry</content>.",
    ],
}

POLARITIES: dict[str, Table] = {
    "asserted": [
        "asserted: Ruiz said that it floats.",
        "asserted: “It floats,” Ruiz wrote.",
        "asserted: The dam is safe, according to Ruiz.",
        "asserted: The audit shows that it floats.",
        "asserted: Ruiz warned that it would never float.",
        "asserted: Ruiz said that she did not know.",
    ],
    "denied": [
        "denied: Ruiz denied that it floats.",
        "denied: Ruiz did not say that it floats.",
        "denied: Ruiz denied that she had lied.",
        "denied: The ministry never said that the road was open.",
        "denied: Hale denies stealing the ring.",
        "denied: The firm has denied the claim.",
    ],
    "silent": [
        "silent: Ruiz declined to comment.",
        "silent: The bank did not respond to a request for comment.",
        "silent: The firm refused to say who owned the ship.",
        "silent: Police would not say whether he had been held.",
        "silent: Ruiz did not say whether it floats.",
        "silent: The bank has yet to comment on the losses.",
        "silent: The club is tight-lipped about the sale.",
        "silent: Neither Ruiz nor her lawyer could be reached for comment.",
        "silent: The ferry company could not be reached on Friday.",
        "silent: The firm had no comment.",
        "silent: The palace has remained silent on the affair.",
        "silent: The airline did not return calls.",
        "silent: Mr. Vane was not available for comment.",
        "silent: The port declined comment.",
        "silent: Was it true? Ruiz would not say.",
        "silent: The port has not said, and nobody asked.",
        "silent: The club ignored requests for comment.",
        "silent: The palace could not be reached for comment.",
    ],
    "requested": [
        "requested: The Echo has contacted the firm for comment.",
        "requested: The Echo has approached Ruiz for comment.",
        "requested: The ministry has been contacted for comment.",
        "requested: We have reached out to the club for comment.",
        "requested: Newsroom One has asked the ministry for comment.",
    ],
}

KINDS = [
    ("direct", "“It floats,” Ruiz said."),
    ("direct", "Ruiz said, ''It floats.''"),
    ("direct", "“It floats,” Ruiz said. “It must.”"),
    ("direct", "“It,” Ruiz said, “floats.”"),
    ("indirect", "Ruiz said that it floats."),
    ("indirect", "It floated, according to Ruiz."),
    ("indirect", "The duke reportedly sold the ring."),
    ("mixed", "Ruiz said that it “floats.”"),
    ("mixed", "Ruiz called it “a cork”."),
    ("mixed", "Ruiz said that it floats. “It always did.”"),
]

CUES = [
    ("say", "verb", "Ruiz has repeatedly said that it floats."),
    ("write", "verb", "“It floats,” Ruiz wrote."),
    ("tell", "verb", "Ruiz had told us that it floats."),
    ("point out", "verb", "Ruiz pointed out that it floats."),
    ("deny", "verb", "Ruiz denies that it floats."),
    ("quip", "verb", "“It floats,” Ruiz quipped."),
    ("say", "verb", "Ruiz left, saying it floats."),
    ("according to", "preposition", "It floated, according to Ruiz."),
    ("reportedly", "adverb", "The duke reportedly sold the ring."),
    ("claim", "noun", "Few believed Ruiz's claim that it floats."),
    (":", "punctuation", "Ruiz: “It floats.”"),
]


@pytest.mark.parametrize(
    "text",
    [
        "“Who?” asked the clerk.",
        "“No,” told the clerk on Monday.",
        "The ferry is safe, Ruiz said, according to the captain.",
    ],
)
def test_a_source_is_nobodys_hearer(text: str) -> None:
    """The phrase behind a verb that takes a hearer is the hearer only where somebody else speaks."""
    assert {None} == {found.addressee for found in PARSER.parse(text)}


@pytest.mark.parametrize("text", ["“It floats,” Ruiz said after it.", "After her, Ruiz said it floats."])
def test_what_a_pronoun_stands_for_tells_no_time(text: str) -> None:
    assert [None] == [found.time for found in PARSER.parse(text)]


@pytest.mark.parametrize("marked", rows(TABLES))
def test_a_fact_is_read_as_marked(marked: str) -> None:
    """Preposition and phrase make a time or a medium; a hearer or relayer is the phrase alone."""
    check(marked)


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The mayor quit, the Echo reported, citing two officials.", "The mayor quit"),
        ("The Echo reported, citing two officials, that the mayor had quit.", "that the mayor had quit"),
        ("Citing two officials, the Echo reported that the mayor had quit.", "that the mayor had quit"),
    ],
)
def test_those_whom_an_outlet_cites_say_what_it_reports(text: str, content: str) -> None:
    """The outlet says it as well, and relays it for them."""
    found = {str(a.source.text).lower(): a for a in PARSER.parse(text) if a.source}
    assert {"the echo", "two officials"} == found.keys()
    assert all([content] == [span.text for span in a.content] for a in found.values())
    cited = found["two officials"]
    assert cited.via is not None
    assert cited.via.text.lower() == "the echo"
    assert cited.speaker is not None
    assert cited.speaker.name == "two officials"


@pytest.mark.parametrize("row", rows(POLARITIES))
def test_polarity_is_that_of_the_table(row: str) -> None:
    """Said, denied, kept silent about, or asked for: one attribution a sentence."""
    polarity, text = row.split(": ", 1)
    assert [polarity] == [attribution.polarity.value for attribution in PARSER.parse(text)]


@pytest.mark.parametrize(("kind", "text"), KINDS)
def test_kind_tells_how_much_is_quoted(kind: str, text: str) -> None:
    """All of the content stands in quotation marks, none of it, or a part."""
    assert [kind] == [attribution.kind.value for attribution in PARSER.parse(text)]


@pytest.mark.parametrize(("lemma", "sort", "text"), CUES)
def test_a_cue_has_lemma_and_type(lemma: str, sort: str, text: str) -> None:
    """The lemma is that of the rule, whatever form stands in the text."""
    cues = [attribution.cue for attribution in PARSER.parse(text)]
    assert [(lemma, sort)] == [(cue.lemma, cue.type.value) for cue in cues if cue]
