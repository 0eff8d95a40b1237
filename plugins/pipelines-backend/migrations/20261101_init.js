// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('pipelines_branch_states', table => {
    table.comment(
      'How the default branches of entities are, as it was last seen',
    );
    table.string('entity_ref', 255).notNullable();
    table
      .string('workflow', 255)
      .notNullable()
      .comment('Name or file of the workflow, as runs have it');
    table
      .string('conclusion', 10)
      .notNullable()
      .comment('success or failure, of the newest run that ended so');
    table.string('run_id', 300).notNullable().comment('The id of that run');
    table.bigInteger('run_number').notNullable().comment('Its number');
    table
      .text('detail')
      .notNullable()
      .comment('One line about that run for the notification');
    table
      .boolean('pending')
      .notNullable()
      .index()
      .comment('Whether the owners are still to be told');
    table
      .string('seen_at', 30)
      .notNullable()
      .comment('ISO 8601; when a run was noted last');
    table.primary(['entity_ref', 'workflow']);
  });

  await knex.schema.createTable('pipelines_watched_entities', table => {
    table.comment('Entities whose runs somebody looked at');
    table.string('entity_ref', 255).primary();
    table
      .string('seen_at', 30)
      .notNullable()
      .index()
      .comment('ISO 8601; the last look');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('pipelines_watched_entities');
  await knex.schema.dropTable('pipelines_branch_states');
};
