from metrics.reconciliation.compare import Mismatch, Reconciliation, reconcile

__all__ = ["Mismatch", "Reconciliation", "reconcile"]
