// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('forge_samples', table => {
    table.comment('Which samples have become repositories');
    table
      .string('name', 100)
      .primary()
      .comment('Name of the folder; stays when the repository is deleted');
    table.string('made_at', 30).notNullable().comment('ISO 8601');
  });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('forge_samples');
};
