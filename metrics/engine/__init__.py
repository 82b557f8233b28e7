from metrics.engine.claims import Claim, take
from metrics.engine.measuring import measure

__all__ = ["Claim", "measure", "take"]
