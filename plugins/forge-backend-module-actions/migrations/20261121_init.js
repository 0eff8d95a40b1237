// @ts-check

/** @param {import('knex').Knex} knex */
async function createRuns(knex) {
  await knex.schema.createTable('forge_workflow_runs', table => {
    table.comment('Executions of workflow files');
    table.increments('id').comment('The id in the API');
    table.integer('repository_id').notNullable().comment('In the forge');
    table.text('workflow_path').notNullable().comment('Path of the file');
    table.text('workflow_name').notNullable().comment('As the file says');
    table.integer('number').notNullable().comment('From 1 for each workflow');
    table.integer('attempt').notNullable().comment('The newest, from 1');
    table.string('event', 30).notNullable().comment('What started it');
    table.text('ref').notNullable().comment('Such as refs/heads/main');
    table.text('branch').notNullable().comment('Name of the branch or tag');
    table.string('sha', 64).notNullable().comment('The commit');
    table.text('title').notNullable().comment('What is shown');
    table.string('actor', 255).notNullable().comment('Who started it');
    table.text('commit').notNullable().comment('Message and author, JSON');
    table.text('inputs').notNullable().comment('Of a dispatch, JSON');
    table.text('refusal').comment('Why it could not be planned at all');
    table.boolean('cancelled').notNullable().comment('Whether it was asked to');
    table.string('status', 20).notNullable();
    table.string('conclusion', 20).comment('Null before it has ended');
    table.string('created_at', 30).notNullable().comment('ISO 8601');
    table.string('started_at', 30).notNullable().comment('Of this attempt');
    table.string('completed_at', 30).comment('Of this attempt');
    table.string('updated_at', 30).notNullable().comment('ISO 8601');
    table.index(['repository_id', 'status', 'id']);
    table.index(['repository_id', 'sha']);
    table.index(['status']);
  });
  await knex.schema.createTable('forge_run_sources', table => {
    table.comment('The workflow files of runs, as they were');
    table.integer('run_id').primary();
    table.text('text').notNullable();
  });
  await knex.schema.createTable('forge_workflow_numbers', table => {
    table.comment('The last number of each workflow; stays when runs go');
    table.integer('repository_id').notNullable();
    table.string('workflow_path', 1000).notNullable();
    table.integer('last').notNullable();
    table.primary(['repository_id', 'workflow_path']);
  });
}

/** @param {import('knex').Knex} knex */
async function createJobs(knex) {
  await knex.schema.createTable('forge_run_jobs', table => {
    table.comment('Jobs of runs, of every attempt');
    table.increments('id').comment('The id in the API');
    table.integer('run_id').notNullable();
    table.integer('attempt').notNullable().comment('Of the run, from 1');
    table.string('key', 120).notNullable().comment('Unique in the attempt');
    table.string('job_id', 100).notNullable().comment('The id in the file');
    table.text('name').notNullable();
    table.text('plan').notNullable().comment('Needs, if, matrix …, JSON');
    table
      .string('status', 20)
      .notNullable()
      .comment('waiting, queued, in_progress or completed');
    table.string('conclusion', 20).comment('Null before it has ended');
    table.text('error').comment('Why it failed, where no step says so');
    table.text('outputs').notNullable().comment('JSON');
    table.boolean('cancelled').notNullable().comment('Whether it is to end');
    table.string('lease', 36).comment('What its runner shows; null when lost');
    table.bigInteger('lease_until').comment('Milliseconds since 1970');
    table.string('runner', 100).comment('The id of its runner');
    table.integer('losses').notNullable().comment('How often a lease was lost');
    table.string('created_at', 30).notNullable().comment('ISO 8601');
    table.string('started_at', 30).comment('ISO 8601');
    table.string('cancelled_at', 30).comment('ISO 8601');
    table.string('completed_at', 30).comment('ISO 8601');
    table.unique(['run_id', 'attempt', 'key']);
    table.index(['status', 'id']);
  });
  await knex.schema.createTable('forge_run_steps', table => {
    table.comment('Steps of jobs, as their runners tell');
    table.integer('job').notNullable().comment('Id of the job in the API');
    table.integer('number').notNullable().comment('From 1');
    table.text('name').notNullable();
    table.string('status', 20).notNullable();
    table.string('conclusion', 20);
    table.string('started_at', 30).comment('ISO 8601');
    table.string('completed_at', 30).comment('ISO 8601');
    table.integer('first_line').comment('Of the log, from 0');
    table.primary(['job', 'number']);
  });
  await knex.schema.createTable('forge_run_artifacts', table => {
    table.comment('What jobs keep; the files are on disk');
    table.increments('id').comment('The id in the API');
    table.integer('run_id').notNullable();
    table.integer('attempt').notNullable();
    table.string('name', 255).notNullable();
    table.integer('job').notNullable().comment('Who has made it');
    table.bigInteger('size').notNullable().comment('Bytes');
    table.string('created_at', 30).notNullable().comment('ISO 8601');
    table.unique(['run_id', 'attempt', 'name']);
  });
}

/** @param {import('knex').Knex} knex */
exports.up = async function up(knex) {
  await createRuns(knex);
  await createJobs(knex);
};

/** @param {import('knex').Knex} knex */
exports.down = async function down(knex) {
  await knex.schema.dropTable('forge_run_artifacts');
  await knex.schema.dropTable('forge_run_steps');
  await knex.schema.dropTable('forge_run_jobs');
  await knex.schema.dropTable('forge_workflow_numbers');
  await knex.schema.dropTable('forge_run_sources');
  await knex.schema.dropTable('forge_workflow_runs');
};
