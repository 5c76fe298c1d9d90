// A form is readable for Camunda Modeler in its Camunda 7 mode, and is named like the task or event that shows it.
const {readFileSync} = require('fs');
const {basename} = require('path');

function problems(file) {
  let form;
  try {
    form = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    return [error.message];
  }
  return [
    form.id !== basename(file, '.form') && `its id is ${form.id}`,
    form.executionPlatform !== 'Camunda Platform' && `its executionPlatform is ${form.executionPlatform}`
  ].filter(Boolean);
}

const found = process.argv.slice(2).flatMap(file => problems(file).map(problem => `${file}: ${problem}`));
found.forEach(problem => console.error(problem));
process.exitCode = found.length ? 1 : 0;
