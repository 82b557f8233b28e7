"""What a list of workplaces may say, and the headers people use for it in four languages."""

from django.utils.translation import gettext_lazy as _

from workbench.headers import Column
from workbench.values import choice, count, day, text
from workplaces.enums import Sector

MOST_EMPLOYEES = 1_000_000  # the database's own limit


def column(key, label, reader, synonyms):
    """``synonyms`` are parted by commas, one line for each language."""
    words = [word.strip() for word in synonyms.replace("\n", ",").split(",")]
    return Column(key, label, reader, tuple(filter(None, words)))


COLUMNS = (
    column(
        "name",
        _("Workplace"),
        text(200),
        """Workplace, Workplace name, Name, Site, Plant
        Betrieb, Betriebsname, Betriebsstätte, Standort, Werk
        Vestiging, Vestigingsnaam, Werkvloer, Locatie, Naam
        Arbeidsplass, Arbeidssted, Virksomhet, Navn""",
    ),
    column(
        "employer",
        _("Employer"),
        text(200),
        """Employer, Employer name, Company, Company name, Firm
        Arbeitgeber, Firma, Unternehmen
        Werkgever, Bedrijf, Bedrijfsnaam, Onderneming
        Arbeidsgiver, Bedrift, Firmanavn, Selskap""",
    ),
    column(
        "place",
        _("Place"),
        text(120),
        """Place, City, Town
        Ort, Stadt
        Plaats, Plaatsnaam, Stad
        Sted, By, Poststed""",
    ),
    column(
        "sector",
        _("Sector"),
        choice(Sector),
        """Sector, Industry
        Branche, Wirtschaftszweig
        Bedrijfstak
        Bransje, Sektor""",
    ),
    column(
        "unit",
        _("Unit"),
        text(200),
        """Unit, Office, Local office
        Geschäftsstelle, Verwaltungsstelle
        Regiokantoor, Kantoor, Afdeling
        Lokalt kontor, Kontor, Avdeling""",
    ),
    column(
        "headcount",
        _("Employees"),
        count(MOST_EMPLOYEES),
        """Employees, Headcount, Number of employees, Staff, Bargaining unit, BU
        Beschäftigte, Beschäftigtenzahl, Anzahl Beschäftigte, Mitarbeiter, Belegschaft
        Werknemers, Aantal werknemers, Medewerkers, Aantal medewerkers
        Ansatte, Antall ansatte""",
    ),
    column(
        "counted_on",
        _("Counted on"),
        day(),
        """Counted on, As of, Date, Received date, Date received
        Stichtag, Stand, Datum, Gezählt am
        Peildatum, Geteld op
        Dato, Per dato, Talt""",
    ),
    column(
        "source",
        _("Source"),
        text(120),
        "Source, Quelle, Bron, Kilde",
    ),
    column(
        "group_founded_on",
        _("Union group founded"),
        day(),
        """Union group founded, Group founded on
        Vertrauenskörper seit, Vertrauenskörper gegründet
        Kadergroep sinds, Kadergroep opgericht
        Klubb stiftet, Bedriftsgruppe stiftet""",
    ),
)
KEPT = ("place", "sector", "group_founded_on")  # what a row may fill in or change at a workplace
