"""Made-up companies, some of them in corporate groups, and their workplaces."""

from dataclasses import dataclass, field
from datetime import date
from itertools import cycle

from core.sorting import sort_key
from organizing.demo.units import Office
from people.models import Person
from workplaces.enums import Sector
from workplaces.models import Employer, UnitAssignment, Workplace

FOUNDED_BY = date(2012, 1, 1)  # every union group
SINCE = date(2021, 1, 1)  # the first day of every assignment to a unit
STEMS = {
    "de": """
        Adebar Altmühler Bernsteiner Dreieich Eisbach Feldahorn Goldregen Halligen Hirschen
        Kranich Leuchtturm Libellen Morgentau Nordstern Rothaar Seeadler Silbersee Steinbock
        Sternberger Uhlen Wattenmeer Weißbuchen Zinnober Zirben
    """,
    "nl": "Blauwborst Duinzicht Grutterij Kluut Lepelaar Polderlicht Scholekster Zeehond",
    "nb": "Bjørnstad Fjellheim Havsule Isbre Lomvind Midnattsol Nordlys Skarv",
}
TRADES = {
    Sector.AUTOMOTIVE: ("Getriebe", "Carrosserie", "Bildeler"),
    Sector.STEEL: ("Walzwerk", "Staal", "Stål"),
    Sector.MACHINERY: ("Maschinenbau", "Machinebouw", "Maskin"),
    Sector.ELECTRICAL: ("Elektrotechnik", "Elektro", "Elektro"),
    Sector.AEROSPACE: ("Luftfahrttechnik", "Luchtvaart", "Luftfart"),
    Sector.SHIPBUILDING: ("Werft", "Scheepswerf", "Verft"),
    Sector.WOOD: ("Möbelwerk", "Houtbouw", "Trevare"),
    Sector.TEXTILES: ("Textil", "Textiel", "Tekstil"),
    Sector.CRAFTS: ("Metallbau", "Installatie", "Rørlegger"),
    Sector.IT: ("Systemhaus", "Software", "Data"),
    Sector.ENERGY: ("Windkraft", "Energie", "Kraft"),
    Sector.LOGISTICS: ("Logistik", "Transport", "Spedisjon"),
    Sector.HEALTH: ("Klinik", "Zorg", "Omsorg"),
    Sector.PUBLIC: ("Verkehrsbetriebe", "Vervoer", "Kollektiv"),
    Sector.OTHER: ("Druckerei", "Drukkerij", "Trykkeri"),
}
TONGUES = ("de", "nl", "nb")
LEGAL_FORM = {"de": "GmbH", "nl": "B.V.", "nb": "AS"}
GROUPS = ("Beispiel Mobilität SE", "Muster Industrie AG", "Exempel Technologie SE")


@dataclass(frozen=True)
class Site:
    """A workplace in the making, with everybody who was ever hired there."""

    workplace: Workplace
    office: Office
    people: list[Person] = field(default_factory=list)


class Companies:
    """Opens workplaces in every sector in turn, no two of the same name."""

    def __init__(self, draft):
        self.draft = draft
        self.sectors = cycle(TRADES)
        self.employers = {}
        self.names = set()
        self.groups = [_draft_employer(draft, name) for name in GROUPS]

    def open(self, office):
        """A new workplace in the reach of an office."""
        draft, sector = self.draft, next(self.sectors)
        company = self._company(sector, office)
        workplace = draft.add(
            Workplace,
            employer=self._employer(f"{company} {LEGAL_FORM[office.tongue]}"),
            name=f"{company} {office.town}",
            sort_key=sort_key(f"{company} {office.town}"),
            sector=sector,
            place=office.town,
            unit=office.unit,
            group_founded_on=draft.day(date(1950, 1, 1), FOUNDED_BY) if draft.chance(0.7) else None,
        )
        draft.add(UnitAssignment, workplace=workplace, unit=office.unit, starts_on=SINCE)
        return Site(workplace, office)

    def _company(self, sector, office):
        """A company's name that no workplace in the town has yet."""
        trade = TRADES[sector][TONGUES.index(office.tongue)]
        while True:
            company = f"{self.draft.random.choice(STEMS[office.tongue].split())} {trade}"
            if (company, office.town) not in self.names:
                self.names.add((company, office.town))
                return company

    def _employer(self, name):
        if name not in self.employers:
            in_group = self.draft.chance(0.3)
            parent = self.draft.random.choice(self.groups) if in_group else None
            self.employers[name] = _draft_employer(self.draft, name, parent)
        return self.employers[name]


def _draft_employer(draft, name, parent=None):
    return draft.add(Employer, name=name, sort_key=sort_key(name), parent=parent)
