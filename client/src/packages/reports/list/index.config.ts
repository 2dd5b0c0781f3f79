export default definePageConfig({ navigationBarTitleText: '定期汇报' });
