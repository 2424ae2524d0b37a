/**
 * Days on which a library of the cross-check differs from the calendar that ships, with the true answer and why.
 * The arrangement is that of the State Council's notice for the year named.
 */
export interface Difference {
  date: string;
  working: boolean;
  why: string;
}

export const chineseDaysDiffers: readonly Difference[] = [
  { date: '2005-12-31', working: true, why: '2006年通知：元旦调休，2005年12月31日（星期六）上班' },
];

export const chineseWorkdayDiffers: readonly Difference[] = [
  { date: '2011-01-29', working: false, why: '2011年通知：春节调休上班日是1月30日和2月12日，没有1月29日' },
  { date: '2011-02-12', working: true, why: '2011年通知：春节调休，2月12日（星期六）上班' },
  { date: '2011-04-02', working: true, why: '2011年通知：清明节调休，4月2日（星期六）上班' },
  { date: '2011-12-31', working: true, why: '2012年通知：元旦调休，2011年12月31日（星期六）上班' },
  { date: '2012-01-29', working: true, why: '2012年通知：春节调休，1月29日（星期日）上班' },
  { date: '2012-03-31', working: true, why: '2012年通知：清明节调休，3月31日（星期六）上班' },
  { date: '2012-04-01', working: true, why: '2012年通知：清明节调休，4月1日（星期日）上班' },
  { date: '2012-04-28', working: true, why: '2012年通知：劳动节调休，4月28日（星期六）上班' },
  { date: '2012-09-30', working: false, why: '2012年通知：中秋节、国庆节9月30日至10月7日放假' },
  { date: '2012-10-08', working: true, why: '2012年通知：假期到10月7日为止，10月8日是星期一' },
  { date: '2013-04-07', working: true, why: '2013年通知：清明节调休，4月7日（星期日）上班' },
  { date: '2013-04-27', working: true, why: '2013年通知：劳动节调休，4月27日（星期六）上班' },
  { date: '2013-04-28', working: true, why: '2013年通知：劳动节调休，4月28日（星期日）上班' },
  { date: '2013-06-08', working: true, why: '2013年通知：端午节调休，6月8日（星期六）上班' },
  { date: '2013-06-09', working: true, why: '2013年通知：端午节调休，6月9日（星期日）上班' },
  { date: '2013-10-12', working: true, why: '2013年通知：国庆节调休，10月12日（星期六）上班' },
  { date: '2013-12-29', working: false, why: '2014年通知：元旦只放1天，不调休；12月29日是星期日' },
  { date: '2014-06-03', working: true, why: '2014年通知：端午节6月2日放假，与周末连休，6月3日是星期二' },
  { date: '2014-06-04', working: true, why: '2014年通知：端午节只放6月2日，6月4日是星期三' },
  { date: '2014-09-09', working: true, why: '2014年通知：中秋节9月8日放假，与周末连休，9月9日是星期二' },
  { date: '2014-09-10', working: true, why: '2014年通知：中秋节只放9月8日，9月10日是星期三' },
  { date: '2014-10-11', working: true, why: '2014年通知：国庆节调休，10月11日（星期六）上班' },
  { date: '2015-09-03', working: false, why: '2015年抗战胜利70周年纪念日通知：9月3日放假' },
  { date: '2015-09-04', working: false, why: '2015年抗战胜利70周年纪念日通知：9月4日调休' },
  { date: '2018-01-01', working: false, why: '2018年通知：元旦1月1日放假' },
  { date: '2020-01-31', working: false, why: '2020年延长春节假期通知：假期延长至2月2日' },
  { date: '2020-02-01', working: false, why: '2020年延长春节假期通知：原定2月1日上班取消' },
  { date: '2023-01-03', working: true, why: '2023年通知：元旦到1月2日为止，1月3日是星期二' },
];
