"""German closed-class words, quotation marks and inflection."""

from attribution.rules import Inflection, QuoteMark, Words

__all__ = ["WORDS"]

WORDS = (
    Words("trait", "capital-nouns compounds names-in-marks reported-mood verb-second"),
    Words("article", "der die das dem den des ein eine einer eines einem einen"),
    Words(
        "determiner",
        """
        dies dieser diese dieses diesem diesen jener jene jenes jenem jenen jeder jede jedes jedem jeden alle allen aller
        mehrere mehreren einige einigen einiger viele vielen vieler wenige wenigen beide beiden beider manche manchen
        kein keine keiner keines keinem keinen solche solcher solchen solches solchem welche welcher welches welchem
        welchen sämtliche sämtlichen zahlreiche zahlreichen derselbe dieselbe dasselbe etliche
        """,
    ),
    Words("indefinite", "ein eine einer eines einem einen mehrere einige manche"),
    Words(
        "possessive",
        """
        mein meine meiner meines meinem meinen dein deine deiner deines deinem deinen sein seine seiner seines seinem
        seinen ihr ihre ihrer ihres ihrem ihren unser unsere unserer unseres unserem unseren euer eure eurer eures
        eurem euren dessen deren
        """,
    ),
    Words(
        "pronoun",
        """
        ich er sie es wir man jemand niemand dies das dieser diese dieses jener jene beide einige viele manche andere keiner
        letzterer letztere ersterer erstere alle einer jeder
        """,
    ),
    Words(
        "object",
        """
        mich mir dich dir ihn ihm uns euch ihnen sich einander denen jemanden jemandem niemanden niemandem
        den dem des einen einem keinen keinem diesen diesem jenen jenem seinen seinem ihren ihrem
        unseren unserem meinen meinem
        """,
    ),
    Words("first-person", "ich wir"),
    Words("generic", "niemand jemand keiner jeder"),
    Words("negative", "niemand keiner"),
    Words("relative", "welcher welche welches welchem welchen dessen deren denen"),
    Words("that", "dass daß"),
    Words("wh", "ob warum wieso weshalb weswegen wer wem wen wessen was wann wo woher wohin wie inwieweit inwiefern wodurch womit"),
    Words("as", "wie"),
    Words("by", "von vom durch"),
    Words("of", "von vom"),
    Words("genitive", "der des eines einer dieser dieses seiner seines ihrer ihres aller mehrerer zweier"),
    Words("to", "zu"),
    Words("expletive", "es das dies dieses"),
    Words("contrast", "aber doch sondern"),
    Words("alternative", "oder"),
    Words("topic", "über"),
    Words("conjunction", "und oder aber doch sondern sowie denn"),
    Words(
        "subordinator",
        """
        wonach
        weil obwohl obgleich wenn falls sofern solange nachdem bevor ehe während als da damit sodass indem seit seitdem
        sobald wobei wodurch woraufhin weshalb bis obschon wohingegen worauf womit soweit sowohl so
        """,
    ),
    Words(
        "preposition",
        """
        an am ans auf aufs aus außer außerhalb bei beim binnen bis durch durchs für fürs gegen gegenüber hinter hinterm im
        in ins innerhalb mit mittels nach neben ohne per pro seit trotz über übers um ums unter unterm vom von vor vorm
        während wegen zu zum zur zwischen angesichts anlässlich anhand aufgrund bezüglich dank einschließlich entgegen
        gemäß hinsichtlich infolge laut mangels mithilfe samt seitens statt anstatt ungeachtet zufolge zugunsten zwecks
        entlang nahe oberhalb unterhalb
        """,
    ),
    Words("role-preposition", "von vom für bei beim"),
    Words("medium-preposition", "in im auf per via bei beim über"),
    Words("addressing", "gegenüber vor"),
    Words("occasion", "nach während bei vor"),
    Words(
        "be",
        "wird werden wurde wurden worden werde würde würden wirst werdet",
    ),
    Words(
        "auxiliary",
        """
        hat haben hatte hatten habe hätte hätten ist sind war waren sei seien wäre wären bin habt hattest seid
        kann können konnte konnten könne könnte könnten soll sollen sollte sollten solle muss müssen musste mussten müsse
        müsste müssten darf dürfen durfte durften dürfe dürfte dürften mag mögen mochte möchte möchten will wollen wollte
        wollten wolle muß mußte
        """,
    ),
    Words(
        "modal",
        """
        kann können konnte konnten könne könnte könnten soll sollen sollte sollten solle muss müssen musste mussten müsse
        müsste müssten darf dürfen durfte durften dürfe dürfte dürften mag mögen mochte möchte möchten will wollen wollte
        wollten wolle muß mußte
        """,
    ),
    Words(
        "subjunctive",
        """
        sei seien seiest habe habest hätten werde würden wären könne könnten solle müsse müssten dürfe dürften wolle möge gebe gehe komme stehe liege bleibe mache lasse sehe nehme halte finde wisse
        brauche bestehe handle handele führe zeige stelle spiele gelte bringe treffe trage sehe verfüge bedeute gehöre
        entspreche verstoße erwarte fühle glaube hoffe fordere diene sorge beruhe hänge laufe arbeite lebe biete schaffe
        gäbe käme ließe ginge stünde läge bräuchte fände sähe nähme
        """,
    ),
    Words("pointing", "demnach demzufolge"),
    Words("hearsay", "soll sollen"),
    Words("adverb-ending", "lich erweise rend"),
    Words("past-ending", "te"),
    Words("subjunctive-ending", "e"),
    Words("non-finite", "worden geworden gewesen gehabt sein"),
    Words("negation", "nicht nie niemals keinesfalls keineswegs"),
    Words(
        "adverb",
        """
        auch aber bereits schon noch nun nur dann damals dabei dafür dagegen daher dazu darauf darüber hinaus davon deshalb
        daraufhin ebenfalls ebenso eher endlich erneut erst etwa ferner gerade gleichzeitig hier hingegen immer indes
        indessen inzwischen jedoch jetzt kürzlich lediglich mehr mehrfach mehrmals meist mittlerweile nochmals nun oft
        schließlich sehr selbst sofort sogar sonst später stets teilweise trotzdem überdies unterdessen vielmehr vorher
        weiter weiterhin wieder wiederum wohl zudem zuerst zugleich zuletzt zunächst zuvor zwar allerdings außerdem
        anschließend dennoch derzeit deutlich offenbar offiziell öffentlich persönlich schriftlich telefonisch wörtlich
        sinngemäß scharf dort ganz genau heftig hierzu insgesamt insbesondere ja nämlich natürlich niemals nicht nichts
        nunmehr rund mindestens knapp fast so also somit allein beispielsweise bislang bisher dadurch danach daran darin
        davor demgegenüber einmal eigentlich einerseits andererseits folglich gegebenenfalls gern häufig heraus
        hervor hinzu lange leider letztlich möglicherweise nahezu namentlich nebenbei normalerweise ohnehin plötzlich
        regelmäßig rückblickend sicher sicherlich sozusagen tatsächlich überhaupt umgehend ungefähr unter vermutlich
        vielleicht völlig vorerst vorläufig wahrscheinlich wenigstens zusätzlich ausdrücklich übereinstimmend bekannt mit an
        daraus darunter hierbei dementsprechend monatelang wochenlang jahrelang tagelang zeitweise vorsichtshalber
        gleich nachdrücklich unverändert darum anders fest klar
        """,
    ),
    Words(
        "discourse",
        """
        jedoch allerdings hingegen indes indessen dagegen dennoch zudem außerdem ferner ebenfalls unterdessen inzwischen
        hierzu dazu weiter daraufhin auch ebenso zugleich
        """,
    ),
    Words("label", "update anmerkung hinweis foto bild video quelle quellen datum ergebnis tore themen stand eilmeldung"),
    Words("leaving", "während wobei was um ohne statt anstatt nachdem woraufhin wofür weshalb"),
    Words(
        "medium",
        """
        interview interviews gespräch stellungnahme erklärung mitteilung pressemitteilung pressekonferenz rede ansprache
        bericht berichte berichten brief schreiben artikel beitrag zeitung zeitungen fernsehen radio rundfunk sender
        zeitschrift magazin blog podcast video buch studie gutachten urteil antrag papier entwurf aussendung bekanntgabe
        tweet post facebook twitter instagram youtube telegram x programm kommentar leitartikel telefonat sendung antwort
        begründung resolution dokument dokumente akten meldung meldungen aufruf email e-mail website webseite internetseite
        homepage flugblatt bekennerschreiben text anzeige vertrag gesetz abschlussbericht satz nachricht botschaft
        """,
    ),
    Words(
        "account",
        """
        angaben angabe ansicht aussagen aussage meinung auffassung informationen information schätzungen schätzung
        einschätzung berichten bericht worten darstellung darstellungen erkenntnissen erkenntnis überzeugung ermittlungen
        planungen mitteilung auskunft berechnungen berechnung meldungen meldung prognosen prognose hochrechnungen umfragen
        umfrage studien untersuchungen vorstellungen vorstellung beobachtungen erklärung schilderung lesart erhebungen bekunden
        dafürhalten studie umfragewerten stellungnahme stellungnahmen analyse analysen vorhersage vorhersagen gutachten dokument dokumenten
        vernehmen ermittlungsstand erkenntnisstand kenntnisstand willen wunsch vorschlag plan plänen idee entwurf
        gesetzentwurf gesetzesentwurf medien schreiben beurteilung bewertung deutung erinnerung eindruck überlieferung
        überlieferungen zeitungsbericht zeitungsberichten hörensagen aufzeichnungen recherchen erfahrungen hinweisen
        """,
    ),
    Words(
        "number",
        """
        zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig dreißig hundert tausend hunderte tausende
        dutzende
        """,
    ),
    Words(
        "month",
        "januar februar märz april mai juni juli august september oktober november dezember jänner",
    ),
    Words("weekday", "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend"),
    Words(
        "time",
        """
        heute gestern vorgestern morgen übermorgen montags dienstags mittwochs donnerstags freitags samstags sonntags
        mittags abends nachts kürzlich neulich jüngst montagabend dienstagabend mittwochabend donnerstagabend freitagabend
        samstagabend sonntagabend jahresende jahresanfang
        """,
    ),
    Words(
        "time-noun",
        """
        woche wochen monat monaten monats monate jahr jahre jahren jahres tag tage tagen tages vormittag nachmittag abend
        nacht wochenende stunde stunden minuten minute frühjahr sommer herbst winter mittag uhr anfang ende mitte
        jahrhundert jahrzehnt zeitpunkt
        """,
    ),
    Words("time-adjective", "vergangenen vergangener vergangene vergangenes letzten letzter letzte kommenden nächsten gestrigen heutigen frühen späten"),
    Words(
        "abbreviation",
        """
        dr prof dipl ing med jur phil h c nr bzw ca evtl ggf inkl insb jr mio mrd sog st str tel usw vgl z b d u a o ä
        abs art bd hl kath ev geb gest min max mag univ hr fr jan feb mär apr jun jul aug sep sept okt nov dez rer nat
        1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 28 29 30 31
        """,
    ),
    Words(
        "verb",
        """
        gibt gab geht ging kommt kam kamen steht stand liegt lag bleibt blieb blieben macht lässt ließ sieht sah nimmt
        nahm hält hielt findet fand weiß wusste braucht besteht handelt führt zeigt stellt spielt gilt galt bringt
        trifft traf trägt trug verfügt bedeutet gehört starben starb fiel fielen
        """,
    ),
    QuoteMark("low-high", "„", "“"),
    QuoteMark("low-high-mistyped", "„", "”"),
    QuoteMark("low-straight", "„", '"'),
    QuoteMark("low-low", "„", "„"),
    QuoteMark("guillemets-inward", "»", "«"),
    QuoteMark("guillemets-outward", "«", "»"),
    QuoteMark("low-high-single", "‚", "‘"),
    QuoteMark("low-high-single-mistyped", "‚", "’"),
    QuoteMark("guillemets-single-inward", "›", "‹"),
    QuoteMark("guillemets-single-outward", "‹", "›"),
    QuoteMark("curly-double", "“", "”"),
    QuoteMark("curly-mistyped", "“", "“"),
    QuoteMark("straight-double", '"', '"'),
    QuoteMark("typed-double", "''", "''"),
    Inflection("s", ((r"(?<=[td])en$", "et"), (r"(?<=chn|ffn|gn|tm|dm)en$", "et"), (r"(?<=el|er)n$", "t"), (r"en$", "t"), (r"n$", "t"))),
    Inflection("past", ((r"(?<=[td])en$", "ete"), (r"(?<=chn|ffn|gn|tm|dm)en$", "ete"), (r"(?<=el|er)n$", "te"), (r"en$", "te"), (r"n$", "te"))),
    Inflection("past-plural", ((r"e$", "en"), (r"$", "en"))),
    Inflection(
        "participle",
        (
            (r"^(?=be|ge|er|ver|zer|ent|emp|miss|wider|über|unter|hinter)(.*(?:[td]|chn|ffn|gn|tm|dm))en$", r"\1et"),
            (r"^(?=be|ge|er|ver|zer|ent|emp|miss|wider|über|unter|hinter)(.*)(?<=el|er)n$", r"\1t"),
            (r"^(?=be|ge|er|ver|zer|ent|emp|miss|wider|über|unter|hinter)(.*)en$", r"\1t"),
            (r"^(.*ier)en$", r"\1t"),
            (r"^(.*(?:[td]|chn|ffn|gn|tm|dm))en$", r"ge\1et"),
            (r"^(.*(?:el|er))n$", r"ge\1t"),
            (r"^(.*)en$", r"ge\1t"),
        ),
    ),
    Inflection("subjunctive", ((r"(?<=e[lr])n$", "e"), (r"n$", ""))),
    Inflection("ing", ((r"$", "d"),)),
)  # fmt: skip
