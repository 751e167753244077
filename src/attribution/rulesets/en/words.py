"""English closed-class words, quotation marks and inflection."""

from attribution.rules import Inflection, QuoteMark, Words

__all__ = ["WORDS"]

WORDS = (
    Words("article", "the a an"),
    Words(
        "determiner",
        """
        this these those some any each every no another both either neither all many several few most
        such
        """,
    ),
    Words("indefinite", "a an another one some any no every each"),
    Words("possessive", "my your his her its our their whose"),
    Words(
        "pronoun",
        """
        i he she it we they you everyone everybody someone somebody nobody anyone anybody others another
        this these those one both many some most few several none
        """,
    ),
    Words(
        "object",
        """
        me him her us them it you myself himself herself itself themselves ourselves yourself everyone
        everybody someone anybody anyone one another
        """,
    ),
    Words("first-person", "i we"),
    Words("relative", "who which whom whose"),
    Words("that", "that"),
    Words("wh", "whether if how why what where when who which"),
    Words("as", "as like"),
    Words("by", "by"),
    Words("of", "of"),
    Words("to", "to"),
    Words("expletive", "it there"),
    Words("contrast", "but"),
    Words("alternative", "or nor"),
    Words("topic", "about"),
    Words("conjunction", "and or but nor"),
    Words(
        "subordinator",
        """
        while although though because since unless until after before when as once whereas if so than
        despite lest
        """,
    ),
    Words(
        "preposition",
        """
        about above across after against ahead along alongside amid among around at before behind below
        beneath beside besides between beyond by concerning despite down during except following for
        from in inside into like near of off on onto out outside over past per regarding since through
        throughout till to toward towards under underneath until unlike up upon versus via with within
        without
        """,
    ),
    Words(
        "role-preposition",
        """
        of for by at from in with on to between against behind near among under over about
        """,
    ),
    Words("medium-preposition", "in on via through at by during over from to before with"),
    Words("go-between", "through via"),
    Words("addressing", "before"),
    Words("occasion", "after before during following until"),
    Words("reaching", "reached contacted approached interviewed speaking writing talking testifying appearing posting"),
    Words("be", "be am is are was were been being get gets got getting 're 'm isn aren wasn weren"),
    Words("be of-staying", "remain remains remained remaining stay stays stayed staying keep keeps kept keeping"),
    Words("negative", "neither none nobody"),
    Words(
        "auxiliary",
        """
        have has had having do does did will would shall should can could may might must ought 's 've 'd
        'll don doesn didn won wouldn shan shouldn can couldn haven hasn hadn mustn
        """,
    ),
    Words(
        "modal",
        """
        will would shall should can could may might must 'd 'll won wouldn shan shouldn couldn cannot
        """,
    ),
    Words("generic", "everybody everyone nobody anybody anyone somebody someone none no"),
    Words(
        "label",
        """
        breaking related update updated note notes photo photos video image watch read ingredients time
        date attendance score result scorers man warning exclusive opinion analysis factbox timeline
        correction editor source sources credit location contact email phone website questions question
        q a more also plus tip tips summary topics tags advertisement
        """,
    ),
    Words("non-finite", "be being been having remaining staying keeping"),
    Words("negation", "not never 't cannot"),
    Words(
        "clitic",
        """
        's 've 'd 'll 're 'm 't 'n' 'twas 'tis 'em 'til 'cause '90s '80s '70s '60s '50s '40s '84 '68
        """,
    ),
    Words("possessive-clitic", "'s"),
    Words("adverb-ending", "ly"),
    Words("past-ending", "ed"),
    Words("ing-ending", "ing"),
    Words("plural-ending", "s"),
    Words("singular-ending", "ss"),
    Words(
        "adverb",
        """
        also again already always even ever first further furthermore just later long now often once
        only rather repeatedly since so sometimes soon still then there too twice yet not never too well
        simply flatly merely almost further both all least instead however meanwhile though nevertheless
        back elsewhere
        """,
    ),
    Words(
        "discourse",
        """
        however meanwhile though instead moreover furthermore nevertheless nonetheless therefore thus
        indeed besides still then too
        """,
    ),
    Words("leaving", "which while though although whereas when"),
    Words(
        "linking",
        """
        continue continues continued continuing try tries tried trying go goes went going going seem
        seems seemed appear appears appeared need needs needed have has had want wants wanted used begin
        begins began begun start starts started proceed proceeds proceeded come comes came hasten
        hastened hastens move moved moves rush rushed
        """,
    ),
    Words(
        "noun",
        """
        address answer appeal attack boast brief call caution challenge charge cheer claim comment
        complaint concern counter cry debate defense demand doubt estimate fear file hail hint hope
        issue joke lecture list mention name note object offer order pan phone plan plea pledge point
        post press promise protest push question quip quote record release reply report request review
        rule share shot show sigh signal state statement stress support talk tease text tout trash tweet
        view voice vote vow warning weigh word worry states talks shows calls plans votes points charges
        notes posts texts emails email orders issues lists names files shares rules signals records
        reviews
        """,
    ),
    Words("relay", "cited quoted interviewed citing quoting"),
    Words(
        "relay-medium",
        """
        posted shared published reported obtained broadcast aired carried released distributed
        """,
    ),
    Words("request", "comment comments response reaction clarification"),
    Words("resorting", "take takes took taking turn turns turned turning go goes went going return returns returned returning head heads headed heading flock flocks flocked resort resorts resorted rush rushes rushed"),
    Words(
        "refusing",
        """
        decline declines declined declining refuse refuses refused refusing yet fail fails failed
        failing
        """,
    ),
    Words(
        "month",
        """
        january february march april may june july august september october november december jan feb
        mar apr jun jul aug sep sept oct nov dec
        """,
    ),
    Words("weekday", "monday tuesday wednesday thursday friday saturday sunday mon tues wed thurs fri sat sun"),
    Words("time", "today yesterday tomorrow tonight midnight noon recently previously overnight ago a.m. p.m."),
    Words("adverb of-time", "recently previously today yesterday overnight tonight"),
    Words(
        "time-noun",
        """
        week weeks month months year years day days morning afternoon evening night weekend hour hours
        minutes minute spring summer autumn winter time moment decade eve dawn dusk
        """,
    ),
    Words("time-adjective", "last next late early earlier later past shortly"),
    Words(
        "medium",
        """
        statement statements interview interviews speech speeches tweet tweets post posts video videos
        email emails e-mail e-mails message messages letter letters memo report podcast conference
        briefing hearing debate rally call phone telephone television tv radio broadcast address op-ed
        column article essay blog book memoir filing affidavit testimony press release text texts note
        caption comment comments reply thread interpreter translator twitter facebook instagram tiktok
        telegram x threads youtube bluesky mastodon linkedin reddit weibo substack social media show
        program programme newsletter assessment excerpt transcript remarks documentary livestream story
        account court channel page website site homepage blogpost newsletter newspaper magazine webcast
        webinar lecture sermon homily eulogy keynote editorial bulletin lawsuit complaint petition
        motion indictment submission dispatch communique communiqué advisory announcement voicemail
        meeting gathering appearance whatsapp signal zoom skype discord twitch snapchat vkontakte weblog townhall forum panel
        seminar presentation conversation chat postcard telegram diary dossier newscast bio thread
        threads reels story stories livestreams video-link documents papers
        """,
    ),
    Words("writing", "tweet tweets post posts toot skeet message caption comment reply note status headline sign banner placard"),
    Words(
        "number",
        """
        one two three four five six seven eight nine ten eleven twelve hundred thousand million billion
        dozen dozens tens scores hundreds thousands
        """,
    ),
    Words(
        "abbreviation",
        """
        mr mrs ms dr prof sen rep gov lt col gen capt sgt cpl maj adm rev hon st jr sr inc co corp ltd
        vs etc jan feb mar apr jun jul aug sep sept oct nov dec no u.s u.k cllr messrs supt det insp ald
        pres amb fr bros dept est ave blvd ft mt sens reps govs drs ala ariz calif
        colo conn del fla ga kan ky md mich minn mo mont neb nev okla pa tenn tex va vt wis wyo
        """,
    ),
    Words(
        "verb",
        """
        is are was were am has have had does do did goes went gone makes made gets got gives gave takes
        took comes came sees saw knows knew thinks thought finds found becomes became leaves left puts
        put means meant keeps kept begins began seems seemed brought brings wrote writes ran sits sat
        stands stood loses lost pays paid met includes continues sets learns led understands understood
        speaks spoke spends spent grows grew won teaches taught remembers considers appears buys bought
        serves dies died sent builds built stays fell reaches raises raised passes sells sold requires
        feels felt happened happens wants wanted needed believes believed hoped expects expected turned
        used uses tried tries started worked called asked moved lived lives held hold fought fights
        broke breaks chose chooses drew drove ate eats flew forgot forgets hit hurt hurts rose rises
        rang sang shot shut slept stole struck swam threw wore wears woke began left remains sank burst
        bent bled blew bore bit bought caught clung crept dealt dug drank fed fled flung forbade forgave
        froze hung heard hid knelt laid lay lent lit mistook overcame overtook quit rode shook shone
        shrank slid slung spun sprang stuck stung strode swept swore swung tore undertook wept wound
        withdrew wrung opens closes belongs exists depends deserves contains floats arrives carries
        causes costs covers creates crosses decides earns enjoy favor favours faces fails feeds follows gains governs
        grows hates ignores joins lacks lies lives loves owes owns plays prevents produces protects
        proves provides raises receives reduces refers relies represents saves seeks serves settles
        shares sinks spreads suffers supports survives threatens travels treats tries wants watches wins
        yields
        """,
    ),
    Words(
        "verb-lemma",
        """
        seem appear abandon accept accompany accomplish achieve acquire adapt adhere adjust admire adopt afford
        aim align allow alter apply appoint appreciate arise arrange arrive assemble assume attain
        attend attract avoid await become befall begin behave belong bring broaden build buy
        calculate cancel capture carry celebrate choose cling coincide collapse collect combine come
        commit compete comprise conceal conduct confine confront connect consist constitute consume
        contain continue contribute convert convict cope correspond create cripple cultivate dare
        decide dedicate deepen deliver depart depend derive descend deserve destroy deteriorate
        determine develop devote die differ diminish disappear discover disrupt distract distribute
        diverge divide dominate dwell earn eat educate elect eliminate embrace emerge employ empower
        enable encounter encourage endanger endure enforce engage enhance enjoy enlist ensure enter
        entertain entitle erode erupt establish evaluate evolve examine exceed exclude execute exist
        expand expire extend facilitate fade fail feel fit flee flourish fly follow forge forget
        foster frighten fulfil fulfill gather generate get give govern grow happen ignore imagine
        implement impose improve include incorporate incur indulge inform inherit inject inspire
        install intensify interact interfere invade invest investigate involve isolate join justify
        keep know learn leave lend linger listen live locate loom lose lower maintain manage
        manufacture marry mature meet melt migrate mobilize monitor negotiate nominate obey observe
        obtain occupy occur offend operate organise organize originate outnumber outweigh overcome
        overlook oversee overturn owe own participate perform persist plummet possess pour prefer
        prepare preserve prevail prevent proceed produce prohibit prosecute prosper protect prove
        provide provoke pursue put react realise realize rebuild receive recover recruit reduce
        refrain regain regulate rely remain remember remind remove render replace represent require
        resemble reside resign resist resolve restore restrict resume retain retire revive rob
        satisfy save secure see seek seem seize select sell send separate serve settle shape shatter
        shrink simplify sink sit solve spend stabilise stabilize starve stay steal strengthen submit
        succeed suffer surpass surround survive suspend sustain swallow swim take teach tend
        terminate thrive throw tighten tolerate transform translate treat undergo underlie undermine
        understand undertake unfold unite unveil utilise utilize vanish vary violate want weaken
        weigh widen withdraw withstand wonder worsen write
        """,
    ),
    QuoteMark("curly-double", "“", "”"),
    QuoteMark("curly-mistyped", "“", "“"),
    QuoteMark("straight-double", '"', '"'),
    QuoteMark("curly-straight", "“", '"'),
    QuoteMark("straight-curly", '"', "”"),
    QuoteMark("straight-mistyped", '"', "“"),
    QuoteMark("curly-single", "‘", "’"),
    QuoteMark("straight-single", "'", "'"),
    QuoteMark("typed-double", "''", "''"),
    QuoteMark("tex", "``", "''"),
    QuoteMark("guillemets", "«", "»"),
    QuoteMark("low-high", "„", "“"),
    QuoteMark("low-high-curly", "„", "”"),
    QuoteMark("corner", "「", "」"),
    QuoteMark("single-guillemets", "‹", "›"),
    Inflection("s", ((r"(?<=s|x|z|ch|sh)$", "es"), (r"(?<=[^aeiou])y$", "ies"), (r"(?<=[^o]o)$", "es"), (r"$", "s"))),
    Inflection("past", ((r"(?<=[^aeiou])y$", "ied"), (r"e$", "ed"), (r"(?<=^[^aeiou]*[aeiou])([bdgmnprt])$", r"\1\1ed"), (r"$", "ed"))),
    Inflection("ing", ((r"ie$", "ying"), (r"(?<=[^eoy])e$", "ing"), (r"(?<=^[^aeiou]*[aeiou])([bdgmnprt])$", r"\1\1ing"), (r"$", "ing"))),
)  # fmt: skip
