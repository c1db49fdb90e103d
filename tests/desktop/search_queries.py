"""What people type in Ctrl+K and what they mean by it: (query, kind of the right hit, words that stand in it)."""

Query = tuple[str, str, str]

HUNDRED: tuple[Query, ...] = (
    # by the name of the child: whole, parts, without accents, with and without tussenvoegsel
    ("lotje", "case", "K-0001"), ("luchtballon", "case", "K-0001"), ("lotje luchtballon", "case", "K-0001"),
    ("luchtballon lotje", "case", "K-0001"), ("luch", "case", "K-0001"), ("ballon", "case", "K-0001"),
    ("LOTJE", "case", "K-0001"), ("sem", "case", "K-0002"), ("sprook", "case", "K-0002"), ("bos", "case", "K-0002"),
    ("lukasz", "case", "K-0003"), ("Łukasz", "case", "K-0003"), ("celik", "case", "K-0003"),
    ("van 't hof", "case", "K-0003"), ("van t hof", "case", "K-0003"), ("hof-çelik", "case", "K-0003"),
    ("hof celik", "case", "K-0003"), ("zoe", "case", "K-0004"), ("o'brien", "case", "K-0004"),
    ("obrien", "case", "K-0004"), ("brien zoe", "case", "K-0004"), ("malgorzata", "case", "K-0012"),
    ("d'zilvervis", "case", "K-0012"), ("zilvervis", "case", "K-0012"), ("cagan", "case", "K-0013"),
    ("çağan van lampion", "case", "K-0013"), ("thor", "case", "K-0015"), ("osterbo", "case", "K-0015"),
    ("renee van der vlieger", "case", "K-0016"), ("vlieger", "case", "K-0016"),
    # one typing error
    ("luchtbalon", "case", "K-0001"), ("lotej", "case", "K-0001"), ("sprokjesbos", "case", "K-0002"),
    ("gettekend", "case", "K-0005"), ("inktvlel", "case", "K-0006"), ("boas bordkarton", "case", "K-0008"),
    ("nevelvled", "case", "K-0009"), ("tovertiun", "case", "K-0011"), ("jawelne", "case", "K-0014"),
    ("fabeljtes", "case", "K-0007"), ("malgorzatta", "case", "K-0012"), ("vlieeger", "case", "K-0016"),
    # by the code
    ("K-0008", "case", "K-0008"), ("k-11", "case", "K-0011"), ("0013", "case", "K-0013"), ("#0005", "case", "K-0005"),
    # by a parent, a telephone number, a birth date, the question
    ("jana", "case", "K-0001"), ("pepijn luchtballon", "case", "K-0001"), ("van den heuvel", "case", "K-0002"),
    ("kowalczyk", "case", "K-0003"), ("agnieszka", "case", "K-0003"), ("fionnuala", "case", "K-0004"),
    ("bram de wit", "case", "K-0006"), ("ten broek", "case", "K-0008"), ("el amrani", "case", "K-0009"),
    ("elif sahin", "case", "K-0013"), ("sigridur", "case", "K-0015"), ("kowalcyk", "case", "K-0003"),
    ("06 1122 3344", "case", "K-0001"), ("0644332211", "case", "K-0003"), ("4-12-2023", "case", "K-0001"),
    ("12 sep 2017", "case", "K-0008"), ("durven klimmen", "case", "K-0004"), ("troosten", "case", "K-0006"),
    # in the texts, also with the name of the child or a typing error
    ("knuffel", "text", "slapen beter"), ("slapen lotje", "text", "slapen beter"), ("banaan", "text", "banaan"),
    ("pictobord", "text", "pictobord"), ("driewieler", "text", "driewieler"), ("tolk", "text", "Tolk gebeld"),
    ("klimrek", "text", "derde sport"), ("zoe klimrek", "text", "derde sport"), ("waterbak", "text", "waterbak"),
    ("isa afscheid", "text", "afscheid"), ("fysiotherapeut", "text", "tenen"), ("gehoortest", "text", "Gehoortest"),
    ("gehoortset", "text", "Gehoortest"), ("kinderarts", "text", "kinderarts"), ("beschiking", "text", "Beschikking"),
    ("piano", "text", "Pianomuziek"), ("dietist", "text", "Diëtist"), ("speen", "text", "speen"),
    ("verhuizing bergen", "text", "Verhuizing"), ("jassenhaken", "text", "jassenhaken"),
    ("overgang groep", "text", "MDO over de overgang"), ("trekt arm", "text", "arm"),
    # people, organisations, places
    ("pleun", "contact", "Pleun Proefrit"), ("coachman", "contact", "Coco Coachman"),
    ("woordenaar", "contact", "Wies de Woordenaar"), ("jgz", "contact", "JGZ Sprookstad"),
    ("wijkteam", "contact", "Wijkteam Wolkendam"), ("maanvis", "contact", "De Maanvis"),
    ("luchtsch", "contact", "Het Luchtschip"), ("prefrit", "contact", "Pleun Proefrit"),
    # what to do
    ("nieuw signaal", "command", "Nieuw signaal"), ("reservekopie", "command", "Reservekopieën"),
    ("donker", "command", "Donkere kleuren"), ("vergrendel", "command", "Vergrendelen"),
    ("lotje ov", "command", "Overleg plannen over Lotje"), ("notitie sem", "command", "Notitie maken bij Sem"),
)  # fmt: skip

UNSEEN: tuple[Query, ...] = (
    # written after the search was finished, never used to change it
    ("isa inktvlek", "case", "K-0006"), ("inkt isa", "case", "K-0006"), ("guus", "case", "K-0005"),
    ("fabel", "case", "K-0007"), ("nora nevel", "case", "K-0009"), ("echtniet evi", "case", "K-0010"),
    ("tuur", "case", "K-0011"), ("lampion", "case", "K-0013"), ("jits", "case", "K-0014"),
    ("appelflap", "case", "K-0015"), ("van der vlieger", "case", "K-0016"), ("Bordkarton", "case", "K-0008"),
    ("sprookjesbso", "case", "K-0002"), ("lampoin", "case", "K-0013"), ("nroa", "case", "K-0009"),
    ("echniet", "case", "K-0010"), ("lukazs", "case", "K-0003"), ("appelflp", "case", "K-0015"),
    ("k-0016", "case", "K-0016"), ("#k-0002", "case", "K-0002"), ("tirza", "case", "K-0008"),
    ("mehmet celik", "case", "K-0003"), ("anne-fleur", "case", "K-0014"), ("sophie vlieger", "case", "K-0016"),
    ("tomasz", "case", "K-0012"), ("0612", "case", "K-0012"), ("2233 4455", "case", "K-0002"),
    ("9-8-2022", "case", "K-0004"), ("wachten beurt", "case", "K-0002"), ("puzzels", "text", "puzzels"),
    ("opa woensdag", "text", "Opa haalt"), ("sem vader", "text", "pictobord"), ("brilletje", "text", "Brilletje"),
    ("nieuwe smaken", "text", "smaken"), ("turks", "text", "Turks"), ("wachtlijst luisterrijk", "text", "Wachtlijst"),
    ("regenboog", "contact", "Basisschool De Regenboog"), ("papieren boot", "contact", "De Papieren Boot"),
    ("prullenbak", "command", "Prullenbak"), ("sneltoets", "command", "Sneltoetsen tonen"),
)  # fmt: skip
