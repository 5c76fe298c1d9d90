// AngularJS brings English names of months and days only; the date pickers of the web apps show them.
import {locale} from './settings.js';

const numbered = unit => Array.from({length: 12}, (_, month) => `${month + 1}${unit}`);
const days = ['日', '一', '二', '三', '四', '五', '六'];

const chinese = {
  MONTH: numbered('月'),
  SHORTMONTH: numbered('月'),
  STANDALONEMONTH: numbered('月'),
  DAY: days.map(day => `星期${day}`),
  SHORTDAY: days,
  AMPMS: ['上午', '下午'],
  FIRSTDAYOFWEEK: 0
};

if (locale === 'zh-CN') {
  window.angular.module('cam.commons').config([
    '$provide',
    $provide =>
      $provide.decorator('$locale', [
        '$delegate',
        $locale => {
          Object.assign($locale.DATETIME_FORMATS, chinese);
          return $locale;
        }
      ])
  ]);
}
