export default definePageConfig({ navigationBarTitleText: '联系和评价' });
