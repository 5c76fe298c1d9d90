// The list begins with what is due first, then with the gravest; the head of the list says so, and everybody may choose another
// order there.
const order = [
  {sortBy: 'dueDate', sortOrder: 'asc'},
  {sortBy: 'priority', sortOrder: 'desc'}
];

window.angular.module('cam.tasklist').run([
  '$location',
  $location => {
    if (!$location.search().sorting) {
      $location.search('sorting', JSON.stringify(order)).replace();
    }
  }
]);
