// @ts-check

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await knex.schema.createTable('forge_services', table => {
    table.comment('What the local runtime makes of repositories');
    table.integer('repository_id').primary().comment('In the forge');
    table.string('name', 63).notNullable().comment('Of the component');
    table.string('commit', 64).comment('What is deployed; null for nothing');
    table.text('command').comment('What starts it');
    table.string('candidate', 64).comment('What waits for its pipeline');
    table.integer('deployment').notNullable().comment('From 1; 0 for none');
    table.boolean('stopped').notNullable().comment('Whether somebody did');
    table
      .string('wanted_since', 30)
      .comment('ISO 8601; who was first runs, should there be too many');
    table.string('state', 20).comment('As its runner says; null before it has');
    table.string('since', 30).comment('ISO 8601');
    table.integer('restarts').notNullable();
    table.text('last_exit').comment('JSON');
    table.text('message').comment('As its runner says');
  });
  await knex.schema.createTable('forge_service_runner', table => {
    table.comment('The runner that is given services; one row');
    table.integer('id').primary();
    table.string('runner', 100).notNullable();
    table.bigInteger('seen').notNullable().comment('Milliseconds since 1970');
  });
  await knex('forge_service_runner').insert({ id: 1, runner: '', seen: 0 });
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('forge_service_runner');
  await knex.schema.dropTable('forge_services');
};
