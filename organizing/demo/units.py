"""A made-up union: seven districts with three offices each, one Dutch and one Norwegian."""

from dataclasses import dataclass

from accounts.enums import UnitKind
from accounts.models import Unit
from core.sorting import sort_key
from core.vocabulary import Approach

DISTRICTS = {
    "nord": ("de", "Bezirk Nord", "Wattenhafen Möwenbüll Heidesund"),
    "west": ("de", "Bezirk West", "Zechenau Stahlbrück Kohlfurth"),
    "mitte": ("de", "Bezirk Mitte", "Burgwalde Fuldengrund Tälerbach"),
    "ost": ("de", "Bezirk Ost", "Spreewerder Lausenitz Oderfelde"),
    "sued": ("de", "Bezirk Süd", "Almstetten Isarkirch Donaumünde"),
    "laagland": ("nl", "Regio Laagland", "Veendrecht Rietwijk Zoutkerke"),
    "fjord": ("nb", "Region Fjord", "Fjordnes Granvåg Lysdal"),
}
OFFICE = {"de": "Geschäftsstelle", "nl": "Regiokantoor", "nb": "Lokalt kontor"}


@dataclass(frozen=True)
class Office:
    unit: Unit
    district: Unit
    tongue: str
    town: str


@dataclass(frozen=True)
class Tree:
    union: Unit
    offices: tuple[Office, ...]

    def offices_in(self, code):
        return [office for office in self.offices if office.district.path.endswith(f".{code}")]

    def district(self, code):
        return self.offices_in(code)[0].district


def draft_union(draft):
    return _unit(draft, "Gewerkschaft Beispiel", UnitKind.UNION, "beispiel")


def draft_tree(draft):
    union = draft_union(draft)
    offices = []
    for code, (tongue, name, towns) in DISTRICTS.items():
        approach = Approach.ACTIVATING if tongue == "nl" else Approach.ORGANISING
        district = _unit(draft, name, UnitKind.DISTRICT, code, union, approach)
        for town in towns.split():
            label = sort_key(town)
            office = _unit(
                draft, f"{OFFICE[tongue]} {town}", UnitKind.OFFICE, label, district, approach
            )
            offices.append(Office(office, district, tongue, town))
    return Tree(union, tuple(offices))


def _unit(draft, name, kind, code, parent=None, approach=Approach.ORGANISING):
    path = f"{parent.path}.{code}" if parent else code
    return draft.add(
        Unit,
        name=name,
        kind=kind,
        parent=parent,
        path=path,
        sort_key=sort_key(name),
        approach=approach,
    )
