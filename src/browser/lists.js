// Items of a list are drawn as lists of their own, so that a page may begin between any two. To those who hear the sheet they are
// told as the one list that they are: the first owns the others. A key that changes only words costs nothing here.

// A unit that shows an item and nothing else; a page that begins in it leaves a spacer.
const ITEM = ".body:not(:has(> :not(ul, ol, .cut))) > :is(ul, ol)";
let last = 0;

export function tellLists() {
  new MutationObserver((records) => {
    const groups = new Set();
    for (const { target, addedNodes } of records) {
      const group = target.closest(".sheet > .group");
      if (group) groups.add(group);
      else for (const node of addedNodes) if (node instanceof Element) find(node, groups);
    }
    groups.forEach(tell);
  }).observe(document.body, { subtree: true, childList: true });
  find(document.body, new Set()).forEach(tell);
}

function find(node, groups) {
  if (node.matches(".sheet > .group")) groups.add(node);
  for (const group of node.querySelectorAll(".sheet > .group")) groups.add(group);
  return groups;
}

function tell(group) {
  let [first, owned] = [null, []];
  for (const unit of group.children) {
    const list = unit.querySelector(ITEM);
    if (goesOn(first, list, owned.length)) {
      list.id ||= `list-${++last}`;
      owned.push(list.id);
      belong(list, true);
    } else {
      own(first, owned);
      [first, owned] = [list, []];
      if (list) belong(list, false);
    }
  }
  own(first, owned);
}

// Numbers that begin anew begin another list.
function goesOn(first, list, count) {
  if (!first || first.tagName !== list?.tagName) return false;
  return list.tagName === "UL" || list.start === first.start + count + 1;
}

function own(list, owned) {
  if (owned.length) list.setAttribute("aria-owns", owned.join(" "));
  else list?.removeAttribute("aria-owns");
}

// Whether it is a part of another list: then it is none itself, and what it holds are items all the same.
function belong(list, goes) {
  if (goes) list.removeAttribute("aria-owns");
  for (const [node, role] of [[list, "none"], ...[...list.children].map((item) => [item, "listitem"])]) {
    if (goes) node.setAttribute("role", role);
    else node.removeAttribute("role");
  }
}
