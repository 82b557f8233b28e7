"""Made-up people: given names as they are heard, family names from imagined places."""

from itertools import product

GIVEN = {
    "de": """
        Agnes Alexander Alina Almut Andrea Anja Antje Arne Ayşe Babette Bastian Beate Benedikt
        Birgit Björn Carsten Cem Christa Clemens Dagmar Dilan Dominik Doris Elif Elke Emil
        Erika Erkan Ewa Fabian Fatma Felicitas Florian Friederike Gerd Gisela Goran Günter
        Hannelore Hasan Heike Henning Holger Ilona Ines Ivana Jannik Jasmin Jelena Jochen
        Jörg Julika Jutta Kai Karin Katja Klaus Konrad Lena Leyla Lothar Luise Magda Malte
        Marek Margit Marlies Mehmet Meike Mirko Murat Nadine Niklas Nuray Olaf Oksana Özlem
        Pascal Petra Piotr Ralf Regina Renate Rüdiger Sandra Selma Sevgi Silke Sönke Stefan
        Svenja Tanja Tarek Thea Timo Tomasz Udo Ulrike Uwe Vera Volker Walburga Wenke Yasemin
    """,
    "nl": """
        Anouk Aukje Bas Bram Carlijn Daan Dirk Esmée Evert Fatima Femke Floor Geert Gijs Hanneke
        Henk Ilse Jaap Jeroen Joost Karin Koen Lieke Maarten Machteld Marieke Mohamed Naima
        Niels Noor Pieter Renske Roos Ruud Saskia Sjoerd Teun Tineke Wouter Yasmina
    """,
    "nb": """
        Aksel Amina Anders Arnfinn Astrid Berit Bjørn Dagny Eirik Eldbjørg Finn Frøydis Gro
        Guri Håkon Halvor Hedda Idun Ingrid Ivar Jorunn Kari Kjersti Knut Lars Liv Magnus
        Marit Mohammed Nils Oddny Odd Ragnhild Sigrid Sindre Solveig Stian Torunn Trygve Øystein
    """,
}
FAMILY = {
    "de": """
        Ackerfurth Ahrenbusch Amselgrund Auental Bachstelz Birkenfurt Blaumühl Bornhagen
        Brackwede Brandtorf Buchenrod Dachsberg Distelkamp Dohlenfeld Dornwald Drosselhof
        Ebereschen Eichhagen Eisvogel Erlenbrink Eschenrath Falkenrode Farnholz Feldkirchner
        Fichtental Finkenberg Flachsbart Föhrenkamp Fuchsental Ginsterhof Grasmück Grünspecht
        Habichtswald Hagedornau Haselbring Heidekorn Herbstwald Hollerbusch Holunderbeck Hopfenthal
        Immergrün Kaltenbrunner Kastanier Kiebitz Kieferling Klettenberg Kornblum Kranichfeld
        Krähenbüsch Kupferschmidt Lerchenau Liguster Lindenquell Löwenzahn Lärchenthal Malvenbeck
        Marderstein Maulbeer Milanhof Moosbrugg Mühlenbrook Nachtigal Nebelhorn Nussbäumer
        Otterbach Pappelau Pirolski Quittenbaum Rabenstieg Rainfarner Reiherhorst Rohrdommel
        Rosskastan Rotmilan Salbeiner Sandbirk Schafgarb Schilfrohr Schlehdorn Schwalbach
        Seggensee Silberdistel Sommerlinde Sperberau Steinhalder Storchenau Strandhafer Sundermühl
        Tannenhäher Taubengrund Thymian Ulmenried Vogelbeer Wacholderer Waldkauz Wegwarth
        Weidenbusch Weißdornau Wiesenkerb Wildapfel Wollgras Zaunkönig Zeisigk Zwetschger
    """,
    "nl": """
        Appelgaard Berkenbosch Braamstruik|de Brem|van_der Dotterbloem Duinroos|van Eikenhof
        Elzenbroek|van_den Esdoorn Fluitekruid Grutto|de Haverveld Heidebloem IJsvogel|de
        Kastanjelaan Kievit|de Klaverweide|van_der Korenbloem Leeuwerik|de Lindelaan|van
        Meidoorn Merelhof Olmenes|van Paardenbloem Populier|ter Reigersbos Rietkraag|van_de
        Roodborst Sleedoorn Stormvogel Veenpluis Vlierbes|de Waterlelie|van_der Weegbree
        Wielewaal|de Wilgenroos Wulpenhof Zandoog Zeeaster Zilvermeeuw|ten Zwanenbloem
    """,
    "nb": """
        Askvang Bekkesvang Blåklokke Blåveis Bringelid Bjørkelund Duetrost Einerstø Enghumle
        Fiskeørn Fjellrype Fossekall Furukroken Gaupefjell Granskau Gråhegre Havørnes Heggelid
        Hestevang Kornåker Kvitveis Lerkesang Linerle Lomvik Lyngmo Multebakk Myrull Nattergal
        Nyperose Orrhane Ospelund Revebjelle Rognebær Røsslyng Seljefløyt Skogstjerne Smørblom
        Steinskvett Tiriltunge Tyttebær Vårkål Øyenvoll Åkerrikse
    """,
}


def shuffled_names(tongue, random):
    """Every given name with every family name of a language, each pair once, in any order.

    Yields ``(given name, family name)``; a prefix stands before the name it belongs to.
    """
    pairs = list(product(GIVEN[tongue].split(), family_names(tongue)))
    random.shuffle(pairs)
    return iter(pairs)


def family_names(tongue):
    """The list above keeps a Dutch prefix behind a bar, after the name that it sorts under."""
    names = []
    for word in FAMILY[tongue].split():
        name, bar, prefix = word.partition("|")
        names.append(f"{prefix.replace('_', ' ')} {name}" if bar else name)
    return names
