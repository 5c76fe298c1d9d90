// Camunda Forms speak English only: their renderer has no translations. What people meet there is said in Chinese here,
// at the moment at which the renderer writes it.
import {locale} from '../../../../lib/bihuan/settings.js';

const said = [
  [/^Field is required\.$/, '此项必填。'],
  [/^Field must have minimum value of (.+)\.$/, '不能小于 $1。'],
  [/^Field must have maximum value of (.+)\.$/, '不能大于 $1。'],
  [/^Field must have minimum length of (.+)\.$/, '至少要写 $1 个字。'],
  [/^Field must have maximum length of (.+)\.$/, '最多写 $1 个字。'],
  [/^Field must match pattern (.+)\.$/, '格式不对，应符合 $1。'],
  [/^Field must be a valid email\.$/, '电子邮箱地址不对。'],
  [/^Field must be a valid\s+international phone number\..*$/, '电话号码不对，须带国家代码，例如 +86…。'],
  [/^Value is not a number\.$/, '请填数字。'],
  [/^Date and time must both be entered\.$/, '日期和时间都要填写。'],
  [/^yyyy\/mm\/dd$/, '年/月/日'],
  [/^mm\/dd\/yyyy$/, '月/日/年'],
  [/^hh:mm$/, '时:分'],
  [/^Select$/, '请选择'],
  [/^Search$/, '输入文字可搜索'],
  [/^No results$/, '没有符合的选项'],
  [/^All values selected$/, '已全部选中'],
  [/^Remove tag$/, '移除'],
  [/^Nothing to show\.$/, '没有内容。'],
  [/^No content to show\.$/, '没有内容。']
];

const calendar = {
  firstDayOfWeek: 1,
  rangeSeparator: ' 至 ',
  weekdays: {
    shorthand: ['日', '一', '二', '三', '四', '五', '六'],
    longhand: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']
  },
  months: {
    shorthand: Array.from({length: 12}, (_, month) => `${month + 1}月`),
    longhand: Array.from({length: 12}, (_, month) => `${month + 1}月`)
  },
  ordinal: () => '',
  yearAriaLabel: '年',
  monthAriaLabel: '月',
  hourAriaLabel: '时',
  minuteAriaLabel: '分'
};

function inChinese(english) {
  const words = english.trim();
  const found = said.find(([pattern]) => pattern.test(words));
  return found && words.replace(...found);
}

function translateText(text) {
  const chinese = inChinese(text.data);
  if (chinese) {
    text.data = chinese;
  }
}

function translateElement(element) {
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    translateText(texts.currentNode);
  }
  for (const name of ['placeholder', 'title', 'aria-label']) {
    for (const named of [element, ...element.querySelectorAll(`[${name}]`)]) {
      const chinese = inChinese(named.getAttribute(name) ?? '');
      if (chinese) {
        named.setAttribute(name, chinese);
      }
    }
  }
}

function translate(node) {
  const text = node.nodeType === Node.TEXT_NODE;
  const inside = (text ? node.parentElement : node)?.closest?.('.fjs-container');
  if (inside) {
    text ? translateText(node) : translateElement(node);
  } else if (!text) {
    node.querySelectorAll?.('.fjs-container').forEach(translateElement);
  }
}

/** The renderer makes its date pickers anew whenever it likes. */
function translateDatePickers() {
  document.querySelectorAll('.fjs-container .flatpickr-input').forEach(({_flatpickr: picker}) => {
    if (picker && picker.config.locale !== calendar) {
      picker.set('locale', calendar);
    }
  });
}

function observe(changes) {
  for (const {type, target, addedNodes} of changes) {
    (type === 'characterData' ? [target] : addedNodes).forEach(translate);
  }
  translateDatePickers();
}

if (locale === 'zh-CN') {
  new MutationObserver(observe).observe(document.body, {childList: true, subtree: true, characterData: true});
}
