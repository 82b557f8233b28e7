"""First migrations that make a whole app at once."""

from django.db import migrations


class WholeApp(migrations.Migration):
    """Makes an app's tables from nothing, and its models are rendered once for all operations.

    Django renders each model and all that refer to it anew after every operation, which takes a
    minute for some 600 of them. Nothing here needs that: each operation must be able to run in
    the migration's last state. So a table comes with all its fields, indexes and constraints,
    triggers follow, and no operation changes what another one made.
    """

    initial = True

    def apply(self, project_state, schema_editor, collect_sql=False):
        vars(project_state).pop("apps", None)  # its cached property; made again when asked for
        for operation in self.operations:
            operation.state_forwards(self.app_label, project_state)
        for operation in self.operations:
            operation.database_forwards(self.app_label, schema_editor, project_state, project_state)
        return project_state
