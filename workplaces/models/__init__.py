from workplaces.models.employers import Employer
from workplaces.models.people import Employment, Function
from workplaces.models.workplaces import Headcount, UnitAssignment, Workplace

__all__ = ["Employer", "Employment", "Function", "Headcount", "UnitAssignment", "Workplace"]
