"""German patterns: the orders of source, cue and content, each with an example.

What a pattern's ``safety`` adds (log-odds) is set so that its confidence is its share of true attributions in the
training part of German Wikinews, where that holds nine of them or more.
"""

from attribution.rules import Pattern

__all__ = ["PATTERNS"]

PATTERNS = (
    # -- source, verb, content ------------------------------------------------------------------------------
    Pattern(
        "source-cue-reported",
        "SUBJECT CUE REPORTED",
        safety=-0.39,
        example="<source>Der Minister</source> <cue>sagte</cue> am Montag, <content>die Brücke sei sicher</content>.",
    ),
    Pattern(
        "cue-source-reported",
        "CUE SUBJECT REPORTED",
        safety=-1.16,
        example="Am Montag <cue>erklärte</cue> <source>die Ministerin</source>, <content>dass die Brücke sicher sei</content>.",
    ),
    Pattern(
        "inner-source-cue-reported",
        "subordinator INNER CUE REPORTED",
        form="last",
        safety=-2.36,
        example="Er ging, nachdem <source>die Polizei</source> <cue>mitgeteilt hatte</cue>, <content>dass er frei sei</content>.",
    ),
    Pattern(
        "as-source-cue-clause",
        "START as INNER CUE , BEHIND",
        form="last",
        frame="end",
        safety=2.70,
        example="Wie <source>die Polizei</source> gestern <cue>mitteilte</cue>, <content>wurde niemand verletzt</content>.",
    ),
    Pattern(
        "clause-as-source-cue",
        "MAIN , as INNER CUE END",
        form="last",
        frame="end",
        safety=-1.27,
        example="<content>Die Brücke ist gesperrt</content>, wie <source>der Betreiber</source> <cue>mitteilte</cue>.",
    ),
    # -- content first -----------------------------------------------------------------------------------------
    Pattern(
        "quote-cue-source",
        "SPEECH ,? subordinator? CUE SUBJECT MORE?",
        safety=-0.23,
        example="<content>„Die Brücke ist sicher“</content>, <cue>sagte</cue> <source>Anna Krüger</source>.",
    ),
    Pattern(
        "clause-cue-source",
        "MAIN , subordinator? CUE SUBJECT END MORE?",
        frame="end",
        safety=0.09,
        example="<content>Die Brücke sei sicher</content>, <cue>sagte</cue> <source>die Ministerin</source>.",
    ),
    Pattern(
        "topic-cue-source-predicate",
        "TOPIC , CUE SUBJECT , PREDICATE",
        frame="end",
        safety=0.5,
        example="<content>Die Brücke</content>, <cue>sagte</cue> <source>Krüger</source>, <content>sei sicher</content>.",
    ),
    Pattern(
        "clause-this-cue-source",
        "MAIN , pronoun CUE SUBJECT",
        frame="end",
        safety=0.3,
        example="<content>Die Brücke ist gesperrt</content>, dies <cue>teilte</cue> <source>der Betreiber</source> mit.",
    ),
    Pattern(
        "shared-source-cue-reported",
        "TELLER conjunction CUE REPORTED",
        safety=-1.60,
        example="<source>Krüger</source> sperrte die Brücke und <cue>sagte</cue>, <content>sie sei alt</content>.",
    ),
    Pattern(
        "source-cue-object",
        "SUBJECT CUE REST",
        frame="np",
        safety=-1.08,
        example="<source>Die Ministerin</source> <cue>kritisierte</cue> <content>die hohen Kosten der neuen Brücke</content>.",
    ),
    # -- passives ----------------------------------------------------------------------------------------------
    Pattern(
        "passive-reported",
        "CUE REPORTED",
        form="passive",
        safety=-0.71,
        example="Es <cue>wird vermutet</cue>, <content>dass zwei Firmen geboten haben</content>.",
    ),
    Pattern(
        "passive-agent-reported",
        "CUE by AGENT REPORTED",
        form="passive",
        safety=0.2,
        example="Es wurde von <source>der Polizei</source> <cue>bestätigt</cue>, <content>dass niemand verletzt wurde</content>.",
    ),
    Pattern(
        "quote-passive-source",
        "SPEECH ,? CUE SUBJECT",
        form="passive",
        frames="quote",
        safety=0.5,
        example="<content>„Die Brücke ist sicher“</content>, wird <source>Krüger</source> <cue>zitiert</cue>.",
    ),
    Pattern(
        "clause-passive-source",
        "MAIN , CUE SUBJECT",
        form="passive",
        frame="quote",
        safety=0.0,
        example="<content>Die Brücke sei sicher</content>, wird <source>Krüger</source> <cue>zitiert</cue>.",
    ),
    Pattern(
        "passive-source-reported",
        "SUBJECT CUE REPORTED",
        form="passive",
        frames="quote clause",
        safety=0.0,
        example="<source>Krüger</source> wird mit den Worten <cue>zitiert</cue>: <content>„Die Brücke ist sicher.“</content>",
    ),
    # -- quotations amid a clause ----------------------------------------------------------------------------------
    Pattern(
        "fronted-quote-cue-source",
        "FRONTED CUE SUBJECT",
        frame="called",
        safety=0.3,
        example="Als <content>„großen Fehler“</content> <cue>bezeichnete</cue> <source>Krüger</source> den Bau.",
    ),
    Pattern(
        "inner-source-quote-cue",
        "subordinator INNER AMID CUE",
        form="last",
        frame="called",
        safety=0.0,
        example="Der Bau ruht, weil <source>die Ministerin</source> ihn als <content>„großen Fehler“</content> <cue>bezeichnet hat</cue>.",
    ),
    # -- laut, nach Angaben, zufolge, so --------------------------------------------------------------------------
    Pattern(
        "according-to-source",
        "BEFORE? CUE AGENT BEHIND",
        cue="preposition",
        frames="end clause",
        frame="clause",
        safety=-0.15,
        example="<cue>Laut</cue> <source>dem Gutachten</source> <content>ist die Brücke sicher</content>.",
    ),
    Pattern(
        "source-according-to",
        "BEFORE? SOURCE CUE BEHIND",
        cue="preposition",
        frame="before",
        safety=-0.53,
        example="<source>Der Polizei</source> <cue>zufolge</cue> <content>wurde niemand verletzt</content>.",
    ),
    Pattern(
        "account-of-source",
        "BEFORE? CUE ACCOUNT BEHIND",
        cue="preposition",
        frame="account",
        safety=-0.05,
        example="<content>Die Brücke wurde</content> <cue>nach</cue> Angaben <source>der Polizei</source> <content>gesperrt</content>.",
    ),
    Pattern(
        "quote-so-source",
        "SPEECH ,? CUE AGENT MORE?",
        cue="preposition",
        frame="quoted",
        safety=0.62,
        example="<content>„Die Brücke ist sicher“</content>, <cue>so</cue> <source>Krüger</source>.",
    ),
    Pattern(
        "clause-so-source",
        "MAIN , CUE AGENT END MORE?",
        cue="preposition",
        frame="quoted",
        safety=-0.64,
        example="<content>Die Brücke sei sicher</content>, <cue>so</cue> <source>der Minister</source>.",
    ),
    Pattern(
        "topic-so-source-predicate",
        "TOPIC , CUE AGENT , PREDICATE",
        cue="preposition",
        frame="quoted",
        safety=0.3,
        example="<content>Die Brücke</content>, <cue>so</cue> <source>der Minister</source>, <content>sei sicher</content>.",
    ),
    # -- heißt es ----------------------------------------------------------------------------------------------
    Pattern(
        "in-source-cue-reported",
        "FRONT CUE REPORTED",
        frame="in",
        safety=1.10,
        example="In <source>dem Gutachten</source> <cue>heißt es</cue>, <content>die Brücke sei sicher</content>.",
    ),
    Pattern(
        "cue-in-source-reported",
        "CUE preposition AGENT REPORTED",
        frame="in",
        safety=0.0,
        example="Jetzt <cue>heißt es</cue> in <source>dem Gutachten</source>, <content>die Brücke sei sicher</content>.",
    ),
    Pattern(
        "quote-cue-in-source",
        "SPEECH ,? CUE preposition AGENT",
        frame="in",
        safety=0.5,
        example="<content>„Die Brücke ist sicher“</content>, <cue>heißt es</cue> in <source>dem Gutachten</source>.",
    ),
    Pattern(
        "clause-cue-in-source",
        "MAIN , CUE preposition AGENT",
        frame="in",
        safety=0.3,
        example="<content>Die Brücke sei sicher</content>, <cue>heißt es</cue> in <source>dem Gutachten</source>.",
    ),
    # -- marks, nouns --------------------------------------------------------------------------------------------
    Pattern(
        "teller-noun-reported",
        "TELLER CUE REPORTED",
        cue="noun",
        safety=-0.50,
        example="<source>Krüger</source> ist der <cue>Meinung</cue>, <content>dass die Brücke sicher ist</content>.",
    ),
    Pattern(
        "teller-colon-quote",
        "TELLER CUE QUOTE",
        cue="punctuation",
        frame="quote",
        safety=-1.49,
        example="<source>Anna Krüger</source> zeigte sich zufrieden<cue>:</cue> <content>„Die Brücke ist sicher.“</content>",
    ),
    Pattern(
        "source-colon-quote",
        "FIRST SUBJECT adverb? CUE QUOTE",
        cue="punctuation",
        frame="quote",
        safety=0.32,
        example="<source>Krüger</source><cue>:</cue> <content>„Die Brücke ist sicher.“</content>",
    ),
)
